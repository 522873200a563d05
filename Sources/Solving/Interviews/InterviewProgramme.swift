/// A round of interviews as a programme that does not say who interviews whom: who is seen in which slot, who sits in
/// which role in which slot. Panels follow by matching, as long as no group of candidates runs short of people who may
/// see them (Hall, 1935); where one does, that is added.
struct InterviewProgramme {
    /// These candidates together need as many people in the role as there are seats, whenever some of them are seen.
    struct Shortage: Hashable {
        let candidates: Set<Int>
        let role: Int
    }

    let round: InterviewRound
    /// Whether evenness is sought, with at least this many interviews; otherwise as many interviews as possible.
    let atLeast: Int?
    private(set) var programme = Programme()
    private(set) var seen: [(candidate: Int, slot: Int, column: Int)] = []
    private var ladders: [(interviewer: Int, steps: [Int])] = []
    private(set) var sits: [(interviewer: Int, slot: Int, role: Int, column: Int)] = []

    init(_ round: InterviewRound, atLeast: Int?, shortages: [Shortage]) {
        self.round = round
        self.atLeast = atLeast
        let slots = Set(round.slots)
        for (number, candidate) in round.candidates.enumerated() {
            for slot in candidate.slots.intersection(slots).sorted() {
                seen.append((number, slot, programme.column(gain: atLeast == nil ? 1 : 0)))
            }
        }
        for (number, person) in round.interviewers.enumerated() {
            for slot in person.slots.intersection(slots).sorted() {
                for role in person.roles.sorted() where round.panel.indices.contains(role) && round.panel[role] > 0 {
                    sits.append((number, slot, role, programme.column()))
                }
            }
        }
        keepOnce()
        keepPanels()
        for shortage in shortages { keep(shortage) }
        if let atLeast { shareEvenly(atLeast) }
    }

    /// Everybody is seen once at most and sits in one place at a time.
    private mutating func keepOnce() {
        for (_, one) in Dictionary(grouping: seen, by: \.candidate).sorted(by: { $0.key < $1.key }) {
            programme.keep(one.map { ($0.column, 1) }, to: 1)
        }
        for (number, own) in Dictionary(grouping: sits, by: \.interviewer).sorted(by: { $0.key < $1.key }) {
            for (_, one) in Dictionary(grouping: own, by: \.slot).sorted(by: { $0.key < $1.key }) where one.count > 1 {
                programme.keep(one.map { ($0.column, 1) }, to: 1)
            }
            if round.interviewers[number].most < own.count {
                programme.keep(own.map { ($0.column, 1) }, to: Double(round.interviewers[number].most))
            }
        }
    }

    /// In each slot there are rooms, and in each role as many people as the interviews need.
    private mutating func keepPanels() {
        let bySlot = Dictionary(grouping: seen, by: \.slot)
        let sitting = Dictionary(grouping: sits, by: \.slot)
        for (slot, all) in bySlot.sorted(by: { $0.key < $1.key }) {
            programme.keep(all.map { ($0.column, 1) }, to: Double(round.rooms.count { $0.contains(slot) }))
            for (role, need) in round.panel.enumerated() where need > 0 {
                let people = (sitting[slot] ?? []).filter { $0.role == role }
                programme.keep(
                    people.map { ($0.column, 1) } + all.map { ($0.column, -Double(need)) }, from: 0, to: 0)
            }
        }
    }

    private mutating func keep(_ shortage: Shortage) {
        let bySlot = Dictionary(grouping: seen.filter { shortage.candidates.contains($0.candidate) }, by: \.slot)
        let able = sits.filter { sit in
            sit.role == shortage.role
                && !shortage.candidates.isSubset(of: round.interviewers[sit.interviewer].conflicts)
        }
        let sitting = Dictionary(grouping: able, by: \.slot)
        for (slot, some) in bySlot.sorted(by: { $0.key < $1.key }) {
            programme.keep(
                (sitting[slot] ?? []).map { ($0.column, 1) }
                    + some.map { ($0.column, -Double(round.panel[shortage.role])) }, from: 0)
        }
    }

    /// Each further interview of one person weighs two more than the one before: 1 + 3 + 5 … is the square.
    private mutating func shareEvenly(_ atLeast: Int) {
        programme.keep(seen.map { ($0.column, 1) }, from: Double(atLeast))
        for (number, own) in Dictionary(grouping: sits, by: \.interviewer).sorted(by: { $0.key < $1.key }) {
            let slots = Set(own.map(\.slot)).count
            let steps = (0..<slots).map { programme.column(gain: -Double(2 * $0 + 1), whole: false) }
            ladders.append((number, steps))
            programme.keep(own.map { ($0.column, 1) } + steps.map { ($0, -1) }, from: 0, to: 0)
        }
    }

    /// What the columns that count loads are for these loads.
    func steps(_ loads: [Int]) -> [(column: Int, value: Double)] {
        ladders.flatMap { ladder in
            ladder.steps.enumerated().map { ($1, $0 < loads[ladder.interviewer] ? 1 : 0) }
        }
    }
}
