import Domain
import Storage

/// The phases of the selection, and which one it is in.
extension SelectionStore {
    /// In their order; as they usually are where no convener has set them.
    package func phases() throws -> [SelectionPhase] {
        let set = try connection.rows(
            """
            SELECT phase, shows_names, shows_reviews, shows_scores, takes_reviews FROM selection_phase
            WHERE network_id = \(network)
            """
        ).map {
            SelectionPhase(
                try $0["phase"], showsNames: try $0["shows_names"], showsReviews: try $0["shows_reviews"],
                showsScores: try $0["shows_scores"], takesReviews: try $0["takes_reviews"])
        }
        return SelectionPhase.Kind.allCases.map { kind in set.first { $0.kind == kind } ?? .usual(kind) }
    }

    package func phaseKind() throws -> SelectionPhase.Kind {
        try connection.value("SELECT phase FROM selection_course WHERE network_id = \(network)") ?? .screening
    }

    /// The phase it is in.
    package func phase() throws -> SelectionPhase {
        let kind = try phaseKind()
        return try phases().first { $0.kind == kind } ?? .usual(kind)
    }

    func phasing() throws -> Phasing { Phasing(stage: try CharterStore(scene).stage(), now: try phaseKind()) }

    func set(_ phase: SelectionPhase) throws {
        try connection.run(
            """
            INSERT INTO selection_phase (network_id, phase, shows_names, shows_reviews, shows_scores, takes_reviews)
            VALUES (\(network), \(phase.kind), \(phase.showsNames), \(phase.showsReviews), \(phase.showsScores),
                    \(phase.takesReviews))
            ON CONFLICT (network_id, phase) DO UPDATE SET shows_names = \(phase.showsNames),
                shows_reviews = \(phase.showsReviews), shows_scores = \(phase.showsScores),
                takes_reviews = \(phase.takesReviews)
            """)
    }

    func enter(_ phase: SelectionPhase.Kind) throws {
        try connection.run(
            """
            INSERT INTO selection_course (network_id, phase, entered_at) VALUES (\(network), \(phase), \(scene.now))
            ON CONFLICT (network_id) DO UPDATE SET phase = \(phase), entered_at = \(scene.now)
            """)
    }

    /// Gives a candidate the number under which it stands where names are not shown; once, by chance, among all that
    /// are free, so that it tells nothing.
    func number(_ candidate: ID<Candidate>) throws {
        if try connection.exists("SELECT 1 FROM candidate_number WHERE candidate_id = \(candidate)") { return }
        let taken = Set(
            try connection.column("SELECT number FROM candidate_number WHERE network_id = \(network)", as: Int.self))
        var most = 99
        while taken.count * 2 >= most { most = most * 10 + 9 }
        let free = (1...most).filter { !taken.contains($0) }
        let chance = scene.setting.chance(4).reduce(0) { $0 << 8 | Int($1) }
        try connection.run(
            """
            INSERT INTO candidate_number (network_id, candidate_id, number)
            VALUES (\(network), \(candidate), \(free[chance % free.count]))
            """)
    }
}
