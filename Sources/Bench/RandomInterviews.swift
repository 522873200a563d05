import Solving

/// A round of interviews of chance: everybody is free in two slots of three, one pair in ten has a conflict.
struct RandomInterviews {
    static func round(candidates: Int, interviewers: Int, slots: Int, rooms: Int, seed: UInt64) -> InterviewRound {
        var dice = SplitMix(state: seed)
        func free() -> Set<Int> { Set((0..<slots).filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }) }
        return InterviewRound(
            candidates: (0..<candidates).map { _ in InterviewRound.Candidate(slots: free()) },
            interviewers: (0..<interviewers).map { number in
                InterviewRound.Interviewer(
                    slots: free(), roles: number % 4 == 0 ? [0, 1] : [number % 2],
                    conflicts: Set((0..<candidates).filter { _ in Int.random(in: 0..<10, using: &dice) == 0 }))
            }, panel: [1, 1], rooms: (0..<rooms).map { _ in Set(0..<slots) })
    }
}
