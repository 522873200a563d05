import Solving
import Testing

struct InterviewTests {
    /// A round small enough to try every plan.
    private func smallRound(_ draws: inout RepeatableDraws) -> InterviewRound {
        let slots = draws.whole(1...3)
        let candidates = draws.whole(1...4)
        func free() -> Set<Int> { Set((0..<slots).filter { _ in draws.chance(0.85) }) }
        let panel = [[1], [2], [1, 1], [1, 0]][draws.whole(0...3)]
        let interviewers = (0..<draws.whole(1...4)).map { _ in
            InterviewRound.Interviewer(
                slots: free(), roles: Set(panel.indices.filter { _ in draws.chance(0.7) }),
                conflicts: Set((0..<candidates).filter { _ in draws.chance(0.3) }),
                most: draws.chance(0.3) ? draws.whole(0...2) : .max)
        }
        return InterviewRound(
            candidates: (0..<candidates).map { _ in InterviewRound.Candidate(slots: free()) },
            interviewers: interviewers, panel: panel, rooms: (0..<draws.whole(1...2)).map { _ in free() })
    }

    /// Every way to fill the panel's seats, one after the other, with people who are free.
    private func panels(_ round: InterviewRound, _ candidate: Int, _ free: [Int]) -> [[(person: Int, role: Int)]] {
        let seats = round.panel.enumerated().flatMap { [Int](repeating: $0, count: $1) }
        var found: [[(person: Int, role: Int)]] = [[]]
        for role in seats {
            found = found.flatMap { begun in
                free.filter { person in
                    round.interviewers[person].roles.contains(role)
                        && !round.interviewers[person].conflicts.contains(candidate)
                        && !begun.contains { $0.person == person }
                }.map { begun + [($0, role)] }
            }
        }
        return found
    }

    /// The most interviews, and the lowest sum of squared loads with as many, over every plan.
    private func bestByTrying(_ round: InterviewRound) -> (held: Int, unevenness: Int) {
        var best = (held: -1, unevenness: 0)
        var busy: Set<[Int]> = []
        var seen: [Int: Int] = [:]
        var loads = [Int](repeating: 0, count: round.interviewers.count)
        func place(_ candidate: Int, _ held: Int) {
            if candidate == round.candidates.count {
                let unevenness = loads.reduce(0) { $0 + $1 * $1 }
                if held > best.held || (held == best.held && unevenness < best.unevenness) { best = (held, unevenness) }
                return
            }
            place(candidate + 1, held)
            for slot in round.candidates[candidate].slots {
                if seen[slot, default: 0] >= round.rooms.filter({ $0.contains(slot) }).count { continue }
                let free = round.interviewers.indices.filter {
                    round.interviewers[$0].slots.contains(slot) && !busy.contains([$0, slot])
                        && loads[$0] < round.interviewers[$0].most
                }
                for panel in panels(round, candidate, free) {
                    seen[slot, default: 0] += 1
                    for seat in panel {
                        busy.insert([seat.person, slot])
                        loads[seat.person] += 1
                    }
                    place(candidate + 1, held + 1)
                    seen[slot, default: 0] -= 1
                    for seat in panel {
                        busy.remove([seat.person, slot])
                        loads[seat.person] -= 1
                    }
                }
            }
        }
        place(0, 0)
        return best
    }

    /// What is wrong with a plan, counted from the plan alone.
    private func wrong(_ plan: InterviewPlan, in round: InterviewRound) -> [String] {
        var wrong: [String] = []
        var rooms: Set<[Int]> = []
        var people: Set<[Int]> = []
        var loads = [Int](repeating: 0, count: round.interviewers.count)
        for interview in plan.interviews {
            if !round.candidates[interview.candidate].slots.contains(interview.slot) { wrong.append("candidate away") }
            if !round.rooms[interview.room].contains(interview.slot) { wrong.append("room not free") }
            if !rooms.insert([interview.room, interview.slot]).inserted { wrong.append("room twice") }
            for (role, need) in round.panel.enumerated()
            where interview.seats.filter({ $0.role == role }).count != need {
                wrong.append("panel")
            }
            for seat in interview.seats {
                let person = round.interviewers[seat.interviewer]
                loads[seat.interviewer] += 1
                if !person.slots.contains(interview.slot) { wrong.append("interviewer away") }
                if !person.roles.contains(seat.role) { wrong.append("role") }
                if person.conflicts.contains(interview.candidate) { wrong.append("conflict") }
                if !people.insert([seat.interviewer, interview.slot]).inserted { wrong.append("interviewer twice") }
            }
        }
        let seen = plan.interviews.map(\.candidate)
        if (seen + plan.left).sorted() != Array(round.candidates.indices) { wrong.append("candidates") }
        if loads != plan.loads { wrong.append("loads") }
        if zip(loads, round.interviewers).contains(where: { $0 > $1.most }) { wrong.append("too many") }
        return wrong
    }

    @Test(arguments: 0..<4)
    func `no plan holds more interviews or shares them more evenly`(part: Int) throws {
        var draws = RepeatableDraws(UInt64(51 + part))
        var held = 0
        var uneven = 0
        for round in 0..<100 {
            let asked = smallRound(&draws)
            let best = bestByTrying(asked)
            let plan = try asked.schedule()
            #expect(wrong(plan, in: asked) == [], "part \(part) round \(round)")
            #expect(plan.interviews.count == best.held, "part \(part) round \(round)")
            #expect(plan.unevenness == best.unevenness, "part \(part) round \(round)")
            #expect(plan.isProven && plan.mostPossible == best.held)
            held += best.held
            uneven += best.unevenness
        }
        #expect(held > 50 && uneven > 75)
    }

    @Test func `when time runs out what is there keeps every rule and says what may be possible`() throws {
        var draws = RepeatableDraws(61)
        let round = InterviewRound(
            candidates: (0..<40).map { _ in
                InterviewRound.Candidate(slots: Set((0..<25).filter { _ in draws.chance(0.5) }))
            },
            interviewers: (0..<9).map { _ in
                InterviewRound.Interviewer(
                    slots: Set((0..<25).filter { _ in draws.chance(0.5) }), roles: [draws.whole(0...1)],
                    conflicts: Set((0..<40).filter { _ in draws.chance(0.2) }))
            }, panel: [1, 1], rooms: [Set(0..<25), Set(0..<25)])
        let hurried = try round.schedule(seconds: 0)
        let calm = try round.schedule()
        #expect(wrong(hurried, in: round) == [] && wrong(calm, in: round) == [])
        #expect(calm.isProven)
        #expect(hurried.mostPossible >= calm.interviews.count)
        #expect(hurried.interviews.count <= calm.interviews.count)
    }

    @Test func `two candidates who share their only interviewer are not seen at once`() throws {
        let round = InterviewRound(
            candidates: [0, 1, 2].map { _ in InterviewRound.Candidate(slots: [0]) },
            interviewers: [
                InterviewRound.Interviewer(slots: [0], roles: [0]),
                InterviewRound.Interviewer(slots: [0], roles: [0], conflicts: [0, 1]),
                InterviewRound.Interviewer(slots: [0], roles: [0], conflicts: [0, 1]),
            ], panel: [1], rooms: [[0], [0], [0]])
        let plan = try round.schedule()
        #expect(plan.interviews.count == 2 && plan.mostPossible == 2)
        #expect(plan.left.count == 1 && plan.left[0] < 2)
    }
}
