/// Who acts.
package enum Actor: Sendable, Hashable {
    /// A person with a place in this network; in the house, an operator or a convener of the programme.
    case member(Member)
    /// Somebody who is signed in but has no place here.
    case person(ID<Person>)
    /// Whoever holds a mailed link, such as an applicant; the id is the link's subject.
    case holder(of: LinkPurpose, subject: Int64)
    /// Time itself: deadlines, reminders, close-out notices.
    case clock
    /// Somebody not signed in.
    case visitor

    /// As the log of events keeps it: a person's id, or nothing.
    package var person: ID<Person>? {
        switch self {
        case .member(let member): member.person
        case .person(let person): person
        case .holder, .clock, .visitor: nil
        }
    }

    package var member: Member? {
        if case .member(let member) = self { return member }
        return nil
    }

    /// A named reader who is not one of the network: sees what is addressed to them and what it rests on, nothing else.
    package var isMereGuest: Bool { member?.roles == [.guest] }

    package func holds(_ role: Role) -> Bool { member?.holds(role) ?? false }
}
