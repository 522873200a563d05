import Domain
import Storage

extension PanelMeeting.Ballot: Storable {}
extension PanelMeeting.Vote: Storable {}

/// What stands in the tables of a meeting.
extension MeetingStore {
    struct MeetingRow: Sendable {
        let id: ID<PanelMeeting>
        let title: String
        let day: Day
        /// With minutes and place; nothing where only the day was told.
        let starts: Moment?
        let lasts: Int
        let place: String
        let planned: Moment?
        let quorum: Int
        let ballot: PanelMeeting.Ballot
        let opened: Moment?
        let closed: Moment?
        let approved: Moment?
        let minutes: String

        var state: PanelMeeting.State {
            if approved != nil { return .approved }
            if closed != nil { return .closed }
            return opened == nil ? .planned : .open
        }
    }

    struct MemberRow: Sendable {
        let person: ID<Person>
        let name: String
        let isPresent: Bool
    }

    struct ItemRow: Sendable {
        let id: ID<PanelItem>
        let candidate: ID<Candidate>
        let opened: Moment?
        let closed: Moment?
        let minutes: String
        /// How many have voted, whatever the viewer may see of their votes.
        let cast: Int

        var state: PanelItem.State {
            if closed != nil { return .closed }
            return opened == nil ? .waiting : .open
        }
    }

    struct VoteRow: Sendable {
        let item: ID<PanelItem>
        let person: ID<Person>
        let name: String
        let vote: PanelMeeting.Vote
        /// Nothing counts of whoever turned out to have a conflict of interest.
        let counts: Bool
    }

    struct MoveRow: Sendable {
        let item: ID<PanelItem>
        let person: ID<Person>
        let name: String
        let out: Moment
        let back: Moment?
    }
}
