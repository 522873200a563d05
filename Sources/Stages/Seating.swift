import Domain
import Markup
import Web
import Words

/// The table of a network: who sits where, by organisation, an empty seat visibly empty. One figure on every page.
struct Seating: Encodable, Rendered, Sendable {
    struct Group: Encodable, Sendable {
        let organisation: String
        let people: [String]
        /// A seat is kept for it, and nobody sits there now.
        let hasEmptySeat: Bool
    }

    let groups: [Group]
    let facilitator: String?

    private enum CodingKeys: CodingKey { case groups }

    init(_ scene: Scene) throws {
        let places = try PeopleStore(scene).places()
        let members = places.filter { $0.roles.contains(.member) }.map { ($0.organisation ?? $0.name, $0.name) }
        let empty = try StagePart.all.flatMap { try $0.emptySeats(scene) }
        facilitator = places.first { $0.roles.contains(.facilitator) }?.name
        let organisations = (members.map(\.0) + empty.sorted()).reduce(into: [String]()) { list, name in
            if !list.contains(name) { list.append(name) }
        }
        groups = organisations.map { organisation in
            Group(
                organisation: organisation, people: members.filter { $0.0 == organisation }.map(\.1),
                hasEmptySeat: empty.contains(organisation))
        }
    }

    var isEmpty: Bool { groups.isEmpty }

    var html: HTML {
        "\(RoundTable(seats: groups.map { ($0.organisation, $0.people, $0.hasEmptySeat) }, facilitator: facilitator, facilitatorLabel: Role.facilitator.label, title: say("The table"), vacantLabel: say("An empty seat")))"
    }
}
