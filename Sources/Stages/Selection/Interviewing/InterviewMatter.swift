import Domain
import Solving

/// All that a plan of interviews is worked out from, as whoever asked for it may know it.
struct InterviewMatter: Sendable {
    /// A plan, in ids and moments.
    struct Found: Sendable {
        let meetings: [InterviewStore.MeetingRow]
        let mostPossible: Int
        let unevenness: Int
        let leastUnevenness: Double
        let isProven: Bool
    }

    private let terms: InterviewTerms
    private let starts: [Moment]
    private let candidates: [ID<Candidate>]
    private let hours: [ID<Candidate>: Set<Moment>]
    private let interviewers: [InterviewStore.InterviewerRow]
    private let tied: Set<SelectionStore.ReaderPair>

    /// Nothing before a round is stated.
    init?(_ scene: Scene, _ sight: CandidateSight) throws {
        let store = InterviewStore(scene)
        guard let terms = try store.terms() else { return nil }
        self.terms = terms
        starts = terms.starts.filter { $0 > scene.now }
        candidates = try store.candidates(sight).map(\.id)
        hours = try store.candidateHours()
        interviewers = try store.interviewers()
        tied = try SelectionStore(scene).tiedPairs()
    }

    private var round: InterviewRound {
        let all = Set(starts.indices)
        return InterviewRound(
            candidates: candidates.map { candidate in
                InterviewRound.Candidate(
                    slots: hours[candidate].map { own in all.filter { own.contains(starts[$0]) } } ?? all)
            },
            interviewers: interviewers.map { person in
                InterviewRound.Interviewer(
                    slots: all.filter { person.hours.contains(starts[$0]) }, roles: person.chairs ? [0, 1] : [1],
                    conflicts: Set(
                        candidates.indices.filter {
                            tied.contains(.init(candidate: candidates[$0], person: person.person))
                        }), most: terms.most)
            }, panel: [1, terms.members], rooms: terms.rooms.map { _ in all })
    }

    func found(seconds: Double) throws -> Found {
        let plan = try round.schedule(seconds: seconds)
        let held = plan.interviews.map { interview in
            InterviewStore.MeetingRow(
                candidate: candidates[interview.candidate], starts: starts[interview.slot],
                room: terms.rooms[interview.room],
                seats: interview.seats.map { seat in
                    let person = interviewers[seat.interviewer]
                    return InterviewStore.Seat(person: person.person, name: person.name, chairs: seat.role == 0)
                })
        }
        let left = plan.left.map {
            InterviewStore.MeetingRow(candidate: candidates[$0], starts: nil, room: "", seats: [])
        }
        return Found(
            meetings: held + left, mostPossible: plan.mostPossible, unevenness: plan.unevenness,
            leastUnevenness: plan.leastUnevenness, isProven: plan.isProven)
    }
}
