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
    private let starts: [(moment: Moment, minute: Int)]
    private let planned: [InterviewStore.PlannedHour]
    private let candidates: [ID<Candidate>]
    private let hours: [ID<Candidate>: Set<Moment>]
    private let interviewers: [InterviewStore.InterviewerRow]
    private let tied: Set<SelectionStore.ReaderPair>

    /// Nothing before a round is stated.
    init?(_ scene: Scene, _ sight: CandidateSight) throws {
        let store = InterviewStore(scene)
        guard let terms = try store.terms() else { return nil }
        self.terms = terms
        starts = zip(terms.starts, terms.slots).map { ($0, $1.minute) }.filter { $0.moment > scene.now }
        planned = try store.planned(sight)
        candidates = try store.unplanned(sight).map(\.id)
        hours = try store.candidateHours()
        interviewers = try store.interviewers()
        tied = try SelectionStore(scene).tiedPairs()
    }

    private var round: InterviewRound {
        let all = Set(starts.indices)
        return InterviewRound(
            candidates: candidates.map { candidate in
                InterviewRound.Candidate(
                    slots: hours[candidate].map { own in all.filter { own.contains(starts[$0].moment) } } ?? all)
            },
            interviewers: interviewers.map { person in
                let own = planned.filter { $0.people.contains(person.person) }
                return InterviewRound.Interviewer(
                    slots: all.filter { person.hours.contains(starts[$0].moment) && isFree(at: $0, beside: own) },
                    roles: person.chairs ? [0, 1] : [1],
                    conflicts: Set(
                        candidates.indices.filter {
                            tied.contains(.init(candidate: candidates[$0], person: person.person))
                        }), most: max(0, terms.most - own.count { $0.kind == .interview }))
            }, panel: [1, terms.members],
            rooms: rooms.map { room in
                let own = planned.filter { $0.place == room.name }
                return all.filter {
                    room.isFree(at: starts[$0].minute, for: terms.minutes) && isFree(at: $0, beside: own)
                }
            })
    }

    private var rooms: [InterviewRoom] { terms.rooms.compactMap(InterviewRoom.init) }

    private func isFree(at slot: Int, beside planned: [InterviewStore.PlannedHour]) -> Bool {
        let start = starts[slot].moment
        let end = start.adding(seconds: Int64(terms.minutes) * 60)
        return !planned.contains { $0.overlaps(start, end) }
    }

    func found(seconds: Double) throws -> Found {
        let plan = try round.schedule(seconds: seconds)
        let rooms = rooms
        let held = plan.interviews.map { interview in
            InterviewStore.MeetingRow(
                candidate: candidates[interview.candidate], starts: starts[interview.slot].moment,
                room: rooms[interview.room].name,
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
