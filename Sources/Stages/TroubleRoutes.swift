import Domain
import Hummingbird
import Logging
import Web
import Words

/// Answers with a page where something went wrong on the way, so that nobody is left with an empty window.
///
/// It stands between the router and the doors, since the router answers errors of its own kind by itself.
struct Troubles: RouterMiddleware {
    let porter: Porter

    func handle(
        _ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try await trouble(error, request, context)
        }
    }

    private func trouble(_ error: any Error, _ request: Request, _ context: VisitContext) async throws -> Response {
        let arrival = Arrival(request, context, porter.setting)
        switch error {
        case let error as HTTPError where error.status == .notFound: return try await porter.nothing(arrival)
        case is Path.NotFound: return try await porter.nothing(arrival)
        case let error as HTTPError where error.status == .contentTooLarge:
            let most = InputReading.mostBytesPerFile >> 20
            return try await show(
                say("That is too much at once: a file may have \(most) MB, a form without files one."), error.status,
                arrival)
        case let invalid as Answers.Invalid:
            return try await show(
                invalid.problems.first?.reason ?? say("That could not be read."), .unprocessableContent, arrival)
        case let error as HTTPError where error.status.code < 500:
            return try await show(say("That could not be read."), error.status, arrival)
        default:
            context.logger.error("\(error)")
            return try await show(
                say("Something went wrong here, and it is no fault of yours. Nothing was changed."),
                .internalServerError, arrival)
        }
    }

    private func show(_ reason: Phrase, _ status: HTTPResponse.Status, _ arrival: Arrival) async throws -> Response {
        try await porter.show(arrival, at: .home, for: .anyone, status: status) { _, _ in TroublePage(reason) }
    }
}
