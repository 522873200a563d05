import Domain
import Hummingbird
import Web
import Words

extension Porter {
    /// Keeps a draft; what is wrong with it comes back with everything that was typed.
    func keep<Kept: DoorDraft>(
        _ kept: Kept.Type, _ arrival: Arrival, at place: Place, for access: Doors.Access?
    ) async throws -> Response {
        let knocked = try await setting.database.read { connection in
            try Entrance(arrival, connection, setting, assets).knock(at: place, for: access) { scene, path in
                let form = try Kept.form(at: path, in: scene)
                return (try Self.read(Kept.self, arrival.input, form, path), scene.network)
            }
        }
        switch knocked {
        case .turnedAway(let outcome): return outcome.response(to: arrival)
        case .wrong(let problems):
            return try await again(Kept.form, arrival, at: place, for: access, problems, status: .unprocessableContent)
        case .admitted((.failure(let invalid), let network), let actor, let path):
            try await save(arrival.input.files, of: Kept.self, in: network, as: actor, at: path)
            return try await again(
                Kept.form, arrival, at: place, for: access, invalid.problems, status: .unprocessableContent)
        case .admitted((.success(let draft), let network), let actor, let path):
            let caller = Caller(
                remoteAddress: arrival.client.counted,
                language: Texts.all.language(accepting: arrival.acceptedLanguages))
            do {
                let next = try await setting.keep(in: network, as: actor) {
                    try draft.keep(in: $0, for: caller, at: path)
                }
                return arrival.kept(next: next)
            } catch let overtaken as Overtaken {
                try await save(arrival.input.files, of: Kept.self, in: network, as: actor, at: path)
                return try await both(Kept.form, arrival, at: place, for: access, overtaken)
            } catch let refusal as Refusal {
                let problem = Form.Problem(nil, refusal.reason)
                try await save(arrival.input.files, of: Kept.self, in: network, as: actor, at: path)
                return try await again(Kept.form, arrival, at: place, for: access, [problem], status: .conflict)
            }
        }
    }

    private static func read<Kept: DoorDraft>(
        _ kept: Kept.Type, _ input: Input, _ form: Form, _ path: Path
    ) throws -> Result<Kept, Answers.Invalid> {
        do {
            return .success(try Kept(Answers(input, to: form), at: path))
        } catch let invalid as Answers.Invalid {
            return .failure(invalid)
        }
    }

    private func save<Kept: DoorDraft>(
        _ files: [String: [UploadedFile]], of kept: Kept.Type, in network: ID<Network>, as actor: Actor, at path: Path
    ) async throws {
        if files.isEmpty { return }
        try await setting.keep(in: network, as: actor) { try Kept.save(files, at: path, in: $0) }
    }
}
