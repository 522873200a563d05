/// A plan in the making: who is seen in which slot and by whom, before rooms are given.
struct InterviewDraft {
    struct Interview {
        let candidate: Int
        let slot: Int
        let seats: [InterviewPlan.Seat]
    }

    private(set) var interviews: [Interview] = []
    /// What ran short: those candidates are left out of `interviews`.
    private(set) var shortages: [InterviewProgramme.Shortage] = []

    init() {}

    init(_ values: [Double], _ asked: InterviewProgramme) {
        let round = asked.round
        let seen = Dictionary(grouping: asked.seen.filter { values[$0.column] > 0.5 }, by: \.slot)
        let sits = Dictionary(grouping: asked.sits.filter { values[$0.column] > 0.5 }, by: \.slot)
        for (slot, some) in seen.sorted(by: { $0.key < $1.key }) {
            let candidates = some.map(\.candidate)
            let matchings = round.panel.indices.map { role in
                InterviewMatching(
                    candidates: candidates, people: (sits[slot] ?? []).filter { $0.role == role }.map(\.interviewer),
                    need: round.panel[role]
                ) { !round.interviewers[$0].conflicts.contains($1) }
            }
            for candidate in candidates {
                let seats = matchings.enumerated().flatMap { role, matching in
                    (matching.given[candidate] ?? []).map { InterviewPlan.Seat(interviewer: $0, role: role) }
                }
                if seats.count == round.panel.reduce(0, +) {
                    interviews.append(Interview(candidate: candidate, slot: slot, seats: seats))
                }
            }
            for (role, matching) in matchings.enumerated() where !matching.short.isEmpty {
                shortages.append(InterviewProgramme.Shortage(candidates: matching.short, role: role))
            }
        }
    }

    func loads(_ interviewers: Int) -> [Int] {
        interviews.flatMap(\.seats).reduce(into: [Int](repeating: 0, count: interviewers)) {
            $0[$1.interviewer] += 1
        }
    }

    var unevenness: Int {
        let people = interviews.flatMap(\.seats).map(\.interviewer)
        return Dictionary(grouping: people, by: \.self).values.reduce(0) { $0 + $1.count * $1.count }
    }

    /// The draft as an answer to a programme, to begin from.
    func values(in asked: InterviewProgramme) -> [Double] {
        var values = [Double](repeating: 0, count: asked.programme.columns.count)
        let seen = Set(interviews.map { [$0.candidate, $0.slot] })
        let sits = Set(
            interviews.flatMap { interview in
                interview.seats.map { [$0.interviewer, interview.slot, $0.role] }
            })
        for one in asked.seen where seen.contains([one.candidate, one.slot]) { values[one.column] = 1 }
        for one in asked.sits where sits.contains([one.interviewer, one.slot, one.role]) { values[one.column] = 1 }
        for (column, step) in asked.steps(loads(asked.round.interviewers.count)) { values[column] = step }
        return values
    }

    /// Rooms are alike: each slot's interviews take those that are free in it, in order.
    func plan(_ round: InterviewRound, most: Int, least: Double) -> InterviewPlan {
        var placed: [InterviewPlan.Interview] = []
        for (slot, some) in Dictionary(grouping: interviews, by: \.slot).sorted(by: { $0.key < $1.key }) {
            let free = round.rooms.indices.filter { round.rooms[$0].contains(slot) }
            for (interview, room) in zip(some, free) {
                placed.append(
                    InterviewPlan.Interview(
                        candidate: interview.candidate, slot: slot, room: room, seats: interview.seats))
            }
        }
        let seen = Set(placed.map(\.candidate))
        return InterviewPlan(
            interviews: placed, left: round.candidates.indices.filter { !seen.contains($0) }, mostPossible: most,
            loads: loads(round.interviewers.count), leastUnevenness: least)
    }
}
