import Domain
import Hummingbird
import Storage
import Web
import Words

/// Answers whoever stands at a door: decodes, presents, and never decides.
package struct Porter: Sendable {
    package let setting: Setting
    package let assets: Assets

    init(_ setting: Setting, _ assets: Assets) {
        self.setting = setting
        self.assets = assets
    }

    package func show(
        _ arrival: Arrival, at place: Place, for access: Doors.Access?, status: HTTPResponse.Status = .ok,
        _ make: @escaping @Sendable (Scene, Path) throws -> any Page
    ) async throws -> Response {
        let outcome = try await setting.database.read { connection in
            try Entrance(arrival, connection, setting, assets).outcome(at: place, for: access, status: status, make)
        }
        return outcome.response(to: arrival)
    }

    /// There is no such address, or not for this visitor.
    func nothing(_ arrival: Arrival) async throws -> Response {
        try await setting.database.read { connection in
            try Entrance(arrival, connection, setting, assets).closed()
        }.response(to: arrival)
    }

    /// Reads what came in. Files are taken only where the form asks for them, and only from those who may knock.
    func arrival(
        reading request: Request, _ context: VisitContext, at place: Place, for access: Doors.Access?, files: Bool
    ) async throws -> Arrival {
        var takesFiles = files
        if files { takesFiles = try await admits(Arrival(request, context, setting), at: place, for: access) }
        return try await Arrival(reading: request, context, setting, files: takesFiles)
    }

    /// Whether this visitor may knock here at all; asked before files are taken in.
    func admits(_ arrival: Arrival, at place: Place, for access: Doors.Access?) async throws -> Bool {
        try await setting.database.read { connection in
            try Entrance(arrival, connection, setting, assets).admits(at: place, for: access)
        }
    }

    /// Notes that something is opened, for those who may knock here; what is not there for them leaves no mark.
    func mark(
        _ arrival: Arrival, at place: Place, for access: Doors.Access?,
        _ mark: @escaping @Sendable (Scene, Path) throws -> Void
    ) async throws {
        let knocked = try await setting.database.read { connection in
            try Entrance(arrival, connection, setting, assets).knock(at: place, for: access, onlyReads: true) {
                scene, _ in
                scene.network
            }
        }
        guard case .admitted(let network, let actor, let path) = knocked else { return }
        do {
            try await setting.keep(in: network, as: actor) { try mark($0, path) }
        } catch is Path.NotFound {}
    }

    func perform<Done: DoorAction>(
        _ done: Done.Type, _ arrival: Arrival, at place: Place, for access: Doors.Access?,
        afterwards: (@Sendable (RecordedEvent, Arrival, Porter) async throws -> Response)?
    ) async throws -> Response {
        let once = setting.once(arrival.input.first("once"))
        let knocked = try await setting.database.read { connection in
            try Entrance(arrival, connection, setting, assets).knock(at: place, for: access) { scene, path in
                let form = try Done.form(at: path, in: scene)
                return (try Done(Answers(arrival.input, to: form), at: path), Done.network(once: once, in: scene))
            }
        }
        switch knocked {
        case .turnedAway(let outcome): return outcome.response(to: arrival)
        case .wrong(let problems):
            return try await again(Done.form, arrival, at: place, for: access, problems, status: .unprocessableContent)
        case .admitted((let action, let network), let actor, let path):
            do {
                let replacing = Replacing(action: action, path: path, input: arrival.input)
                let performed = try await setting.perform(replacing, in: network, as: actor, once: once)
                if let afterwards { return try await afterwards(performed.event, arrival, self) }
                return arrival.finished(performed.event, next: Done.next(after: performed.event, at: path))
            } catch let overtaken as Overtaken {
                return try await both(Done.form, arrival, at: place, for: access, overtaken)
            } catch let refusal as Refusal {
                let problem = Form.Problem(nil, refusal.reason)
                return try await again(Done.form, arrival, at: place, for: access, [problem], status: .conflict)
            } catch let invalid as Answers.Invalid {
                return try await again(
                    Done.form, arrival, at: place, for: access, invalid.problems, status: .unprocessableContent)
            }
        }
    }

    /// The form once more, with what was typed and what is wrong: nothing is lost.
    func again(
        _ form: @escaping @Sendable (Path, Scene) throws -> Form, _ arrival: Arrival, at place: Place,
        for access: Doors.Access?, _ problems: [Form.Problem],
        status: HTTPResponse.Status
    ) async throws -> Response {
        try await show(arrival, at: place, for: access, status: status) { scene, path in
            let form = try form(path, scene).again(with: arrival.input, problems: problems)
            return FormPage(form, frame: try scene.frame())
        }
    }

    /// The form once more beside the text that was written meanwhile.
    func both(
        _ form: @escaping @Sendable (Path, Scene) throws -> Form, _ arrival: Arrival, at place: Place,
        for access: Doors.Access?, _ overtaken: Overtaken
    ) async throws -> Response {
        try await show(arrival, at: place, for: access, status: .conflict) { scene, path in
            let problems = overtaken.texts.map { Form.Problem($0.field, Refusal.changedMeanwhile.reason) }
            let form = try form(path, scene).again(with: arrival.input, problems: problems)
            return OvertakenPage(
                form.filled(overtaken.mark, [overtaken.now]), frame: try scene.frame(),
                texts: overtaken.texts.map {
                    OvertakenPage.Text(
                        field: $0.field, standing: $0.standing, written: arrival.input.values[$0.field] ?? [])
                })
        }
    }
}
