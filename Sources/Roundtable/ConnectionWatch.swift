import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Keeps time with one connection: whoever says nothing, sends half a request or does not take the answer is let go,
/// and whoever finds no place hears so at once.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let lobby: Lobby
    private let deadlines: Deadlines
    private var isTurnedAway = false
    /// Requests begun that have not been answered yet.
    private var open = 0
    private var isReceiving = false
    private var isAnswering = false
    /// Until when the next thing must happen; nothing while it is our turn.
    private var due: NIODeadline?
    private var wholeDue = NIODeadline.distantFuture
    private var alarm: Scheduled<Void>?
    private var alarmAt = NIODeadline.distantFuture

    init(_ lobby: Lobby, _ deadlines: Deadlines) {
        self.lobby = lobby
        self.deadlines = deadlines
    }

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        if lobby.enter(context.channel) {
            expect(within: deadlines.head, context)
        } else {
            isTurnedAway = true
            say(.serviceUnavailable, Self.full, retryAfter: "5", context)
            expect(within: .seconds(2), context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        forget(context)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { forget(context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isTurnedAway { return }
        switch unwrapInboundIn(data) {
        case .head:
            open += 1
            isReceiving = true
            lobby.heard(context.channel)
            wholeDue = .now() + deadlines.whole
            expect(within: deadlines.piece, context)
        case .body:
            lobby.heard(context.channel)
            expect(within: deadlines.piece, context)
        case .end:
            isReceiving = false
            if open > 0 {
                lobby.owes(context.channel)
                due = isAnswering ? due : nil
            } else {
                rest(context)
            }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.kind != .informational:
            isAnswering = true
            if !isReceiving { expect(within: deadlines.answer, context) }
        case .head, .body: break
        case .end:
            let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
            let here = NIOLoopBound(context, eventLoop: context.eventLoop)
            let watch = NIOLoopBound(self, eventLoop: context.eventLoop)
            taken.futureResult.whenSuccess { watch.value.answered(here.value) }
            context.write(data, promise: taken)
            return
        }
        context.write(data, promise: promise)
    }

    private func answered(_ context: ChannelHandlerContext) {
        open -= 1
        isAnswering = false
        if open == 0, !isReceiving { rest(context) }
    }

    /// Until the next request.
    private func rest(_ context: ChannelHandlerContext) {
        lobby.heard(context.channel)
        expect(within: deadlines.next, context)
    }

    private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
        due = .now() + time
        if let limit, alarm == nil || limit < alarmAt { set(limit, context) }
    }

    private var limit: NIODeadline? {
        due.map { isReceiving ? min($0, wholeDue) : $0 }
    }

    /// One alarm at a time, not one for each piece: it looks when it goes off whether there is still time.
    private func set(_ limit: NIODeadline, _ context: ChannelHandlerContext) {
        alarm?.cancel()
        alarmAt = limit
        alarm = context.eventLoop.assumeIsolated().scheduleTask(deadline: limit) { self.look(context) }
    }

    private func look(_ context: ChannelHandlerContext) {
        alarm = nil
        guard let limit else { return }
        if limit > .now() {
            set(limit, context)
        } else if isReceiving, !isAnswering {
            isTurnedAway = true
            say(.requestTimeout, Self.late, retryAfter: nil, context)
            expect(within: .seconds(2), context)
        } else {
            context.close(promise: nil)
        }
    }

    private func forget(_ context: ChannelHandlerContext) {
        alarm?.cancel()
        alarm = nil
        due = nil
        lobby.leave(context.channel)
    }

    /// An answer of our own, after which nothing more is said here; the other side gets a moment to read it.
    private func say(
        _ status: HTTPResponse.Status, _ sentence: String, retryAfter: String?, _ context: ChannelHandlerContext
    ) {
        var fields: HTTPFields = [
            .contentType: "text/plain; charset=utf-8", .contentLength: String(sentence.utf8.count),
            .connection: "close", .cacheControl: "no-store",
        ]
        if let retryAfter { fields[.retryAfter] = retryAfter }
        context.write(wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(string: sentence))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
    }

    private static let full = "Too many are connected at this moment. Try again in a few seconds.\n"
    private static let late =
        "What you were sending did not come in whole in time. Nothing was changed; send it again.\n"
}
