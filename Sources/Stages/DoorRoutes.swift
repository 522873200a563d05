import Domain
import Hummingbird
import NIOCore
import Web
import Words

/// The doors of the house: every page and every action, each at its place.
package struct Doors {
    /// Who may knock. Whoever may not is told nothing about what is behind.
    package enum Access: Sendable, Hashable {
        case anyone
        case signedIn
        /// People of the network the address names; everybody else finds nothing.
        case ofNetwork
        /// The same, and those who are here as guests only.
        case withGuests
        case operators
        /// Whoever holds a mailed link of this kind; its secret stands in the address.
        case holder(of: LinkPurpose)
    }

    private let router: Router<VisitContext>
    private let porter: Porter

    package init(_ router: Router<VisitContext>, _ setting: Setting, _ assets: Assets) {
        self.router = router
        porter = Porter(setting, assets)
    }

    /// A page to read.
    package func page<Shown: Page>(
        _ place: Place, for access: Access? = nil, _ make: @escaping @Sendable (Scene, Path) throws -> Shown
    ) {
        router.get(RouterPath(place.pattern)) { [porter] request, context in
            try await porter.show(Arrival(request, context, porter.setting), at: place, for: access, make)
        }
    }

    /// A page whose opening is noted, before anything of it is shown.
    package func page<Shown: Page>(
        _ place: Place, for access: Access? = nil, marking mark: @escaping @Sendable (Scene, Path) throws -> Void,
        _ make: @escaping @Sendable (Scene, Path) throws -> Shown
    ) {
        router.get(RouterPath(place.pattern)) { [porter] request, context in
            let arrival = Arrival(request, context, porter.setting)
            try await porter.mark(arrival, at: place, for: access, mark)
            return try await porter.show(arrival, at: place, for: access, make)
        }
    }

    /// An action: its form to read, and the same address to send it to.
    ///
    /// - Parameters:
    ///   - afterwards: answers once it is done, where a redirect to what comes next is not enough.
    ///   - beforehand: counts what must be counted even if nothing comes of it, and may stop it.
    package func action<Done: DoorAction>(
        _ place: Place, for access: Access? = nil, _ done: Done.Type,
        afterwards: (@Sendable (RecordedEvent, Arrival, Porter) async throws -> Response)? = nil,
        beforehand: (@Sendable (Arrival, Porter) async throws -> Form.Problem?)? = nil
    ) {
        page(place, for: access) { scene, path in
            FormPage(try Done.form(at: path, in: scene), frame: try scene.frame())
        }
        router.post(RouterPath(place.pattern)) { [porter] request, context in
            let arrival = try await porter.arrival(
                reading: request, context, at: place, for: access, files: Done.takesFiles)
            if let problem = try await beforehand?(arrival, porter) {
                return try await porter.again(
                    Done.form, arrival, at: place, for: access, [problem], status: .unprocessableContent)
            }
            return try await porter.perform(Done.self, arrival, at: place, for: access, afterwards: afterwards)
        }
    }

    /// A draft to keep: a form like an action's that leaves no event.
    package func draft<Kept: DoorDraft>(_ place: Place, for access: Access? = nil, _ kept: Kept.Type) {
        router.post(RouterPath(place.pattern)) { [porter] request, context in
            let arrival = try await porter.arrival(
                reading: request, context, at: place, for: access, files: Kept.takesFiles)
            return try await porter.keep(Kept.self, arrival, at: place, for: access)
        }
    }

    /// Something that leaves no event: signing in, reading marks.
    package func exempt(
        _ place: Place, _ handle: @escaping @Sendable (Arrival, Porter) async throws -> Response
    ) {
        router.post(RouterPath(place.pattern)) { [porter] request, context in
            try await handle(try await Arrival(reading: request, context, porter.setting), porter)
        }
    }

    /// Something that comes as it is, neither form nor JSON, from a program: a letter.
    package func exempt(
        _ place: Place, most bytes: Int,
        _ handle: @escaping @Sendable ([UInt8], Request, Porter) async throws -> Response
    ) {
        router.post(RouterPath(place.pattern)) { [porter] request, _ in
            let body: ByteBuffer
            do {
                body = try await request.body.collect(upTo: bytes)
            } catch is NIOTooManyBytesError {
                throw HTTPError(.contentTooLarge)
            }
            return try await handle(Array(body.readableBytesView), request, porter)
        }
    }

    /// A file to take away.
    ///
    /// - Parameter mark: notes that it is opened, before anything of it is handed out.
    package func download(
        _ place: Place, for access: Access? = nil, marking mark: (@Sendable (Scene, Path) throws -> Void)? = nil,
        _ make: @escaping @Sendable (Scene, Path) throws -> Download
    ) {
        router.get(RouterPath(place.pattern)) { [porter] request, context in
            let arrival = Arrival(request, context, porter.setting)
            if let mark { try await porter.mark(arrival, at: place, for: access, mark) }
            return try await porter.hand(arrival, at: place, for: access, make)
        }
    }

    /// Something that is no page: a file, an asset.
    package func raw(
        _ place: Place, _ handle: @escaping @Sendable (Arrival, Porter) async throws -> Response
    ) {
        router.get(RouterPath(place.pattern)) { [porter] request, context in
            try await handle(Arrival(request, context, porter.setting), porter)
        }
    }
}
