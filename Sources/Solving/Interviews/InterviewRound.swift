/// Interviews to be held: who is seen, who may see them in which role, when and in which rooms.
///
/// Slots are numbers; what hour they are, and in whose time zone, is the caller's to know.
package struct InterviewRound: Sendable {
    /// Someone to be interviewed once.
    package struct Candidate: Sendable {
        package let slots: Set<Int>

        package init(slots: Set<Int>) { self.slots = slots }
    }

    /// Someone who may sit on a panel, one interview at a time.
    package struct Interviewer: Sendable {
        package let slots: Set<Int>
        /// The roles this person may take, by place among the round's roles; one of them in each interview.
        package let roles: Set<Int>
        /// Candidates, by place, whom this person may not interview.
        package let conflicts: Set<Int>
        /// At most this many interviews.
        package let most: Int

        package init(slots: Set<Int>, roles: Set<Int>, conflicts: Set<Int> = [], most: Int = .max) {
            self.slots = slots
            self.roles = roles
            self.conflicts = conflicts
            self.most = most
        }
    }

    package let candidates: [Candidate]
    package let interviewers: [Interviewer]
    /// For each role, how many people in it every interview needs.
    package let panel: [Int]
    /// For each room, the slots in which it is free.
    package let rooms: [Set<Int>]

    package init(candidates: [Candidate], interviewers: [Interviewer], panel: [Int], rooms: [Set<Int>]) {
        self.candidates = candidates
        self.interviewers = interviewers
        self.panel = panel
        self.rooms = rooms
    }

    /// Slots in which somebody could be interviewed somewhere, rising.
    var slots: [Int] {
        let asked = candidates.reduce(into: Set<Int>()) { $0.formUnion($1.slots) }
        return rooms.reduce(into: Set<Int>()) { $0.formUnion($1) }.intersection(asked).sorted()
    }
}
