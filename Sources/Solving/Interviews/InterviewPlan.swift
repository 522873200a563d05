/// Who is interviewed when, where and by whom; how good that is, and how good any plan can be.
package struct InterviewPlan: Sendable, Equatable {
    package struct Seat: Sendable, Equatable {
        package let interviewer: Int
        package let role: Int
    }

    package struct Interview: Sendable, Equatable {
        package let candidate: Int
        package let slot: Int
        package let room: Int
        /// Role by role.
        package let seats: [Seat]
    }

    /// By slot, then by room.
    package let interviews: [Interview]
    /// Candidates without an interview.
    package let left: [Int]
    /// No plan holds more interviews than this.
    package let mostPossible: Int
    /// How many interviews each interviewer has.
    package let loads: [Int]
    /// No plan with as many interviews has a lower sum of squared loads than this.
    package let leastUnevenness: Double

    /// The sum of squared loads: for the same number of interviews it is the lower, the more evenly they are shared.
    package var unevenness: Int { loads.reduce(0) { $0 + $1 * $1 } }

    /// Whether no plan has more interviews, and none with as many shares them more evenly.
    package var isProven: Bool {
        interviews.count == mostPossible && Double(unevenness) < leastUnevenness + 1 - 1e-6
    }
}
