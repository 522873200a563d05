import Domain

/// What happened in the network that shows that seats keep their promises, gathered from every stage.
struct SeatSigns {
    private let signs: [ID<Seat>: [SeatSign]]

    init(_ scene: Scene, of seats: [ID<Seat>]) throws {
        let facts = try CharterStore(scene).facts()
        let people = try InvitationStore(scene).people(of: seats)
        let all = try StagePart.all.flatMap { try $0.signs(scene, facts, Set(people.map(\.person)).sorted()) }
        let byPerson = Dictionary(grouping: all, by: \.person)
        signs = people.reduce(into: [:]) { $0[$1.seat, default: []] += byPerson[$1.person] ?? [] }
    }

    /// The newest first, each thing once.
    func of(_ promise: InvitationStore.CommitmentRow) -> [SeatSign] {
        var told: Set<String> = []
        return (signs[promise.seat] ?? []).filter { $0.kinds.contains(promise.kind) && promise.days.contains($0.day) }
            .sorted { $0.day > $1.day }.filter { told.insert($0.address.path).inserted }
    }
}
