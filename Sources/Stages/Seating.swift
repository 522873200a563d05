import Domain
import Markup
import Web
import Words

/// The table of a network: who sits where, by organisation, an empty seat visibly empty. One figure on every page.
struct Seating: Encodable, Rendered, Sendable {
    struct Group: Encodable, Sendable {
        let organisation: String
        let people: [String]
        /// What each of them is beside a member, if anything.
        let notes: [Phrase?]
        /// A seat is kept for it, and nobody sits there now.
        let hasEmptySeat: Bool
    }

    let groups: [Group]
    /// Who guides them without a seat of their own.
    let facilitator: PeopleStore.PlaceRow?

    private enum CodingKeys: CodingKey { case groups }

    init(_ scene: Scene) throws {
        let places = try PeopleStore(scene).places()
        let members = places.filter { $0.roles.contains(.member) }.map { ($0.organisation ?? $0.name, $0) }
        let empty = try StagePart.all.flatMap { try $0.emptySeats(scene) }
        facilitator = places.first { $0.roles.contains(.facilitator) && !$0.roles.contains(.member) }
        let organisations = (members.map(\.0) + empty.sorted()).reduce(into: [String]()) { list, name in
            if !list.contains(name) { list.append(name) }
        }
        groups = organisations.map { organisation in
            let people = members.filter { $0.0 == organisation }.map(\.1)
            return Group(
                organisation: organisation, people: people.map(\.name),
                notes: people.map { $0.roles == [.member] ? nil : $0.rolesInWords },
                hasEmptySeat: empty.contains(organisation))
        }
    }

    var isEmpty: Bool { groups.isEmpty }

    var html: HTML {
        "\(RoundTable(seats: groups.map { ($0.organisation, $0.people, $0.hasEmptySeat) }, notes: groups.map(\.notes), facilitator: facilitator?.name, facilitatorLabel: facilitator?.rolesInWords, title: say("The table"), vacantLabel: say("An empty seat")))"
    }
}

extension PeopleStore.PlaceRow {
    /// “Member, Reviewer”
    var rolesInWords: Phrase {
        roles.dropFirst().reduce(roles.first?.label ?? "") { words, role in
            let label = role.label
            return "\(words), \(label)"
        }
    }
}
