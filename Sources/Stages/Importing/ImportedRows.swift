import Domain

/// An organisation of the folder.
package struct ImportedOrganisation: Sendable {
    let key: String
    let name: String
    let country: String
}

/// A person of the folder. Without an address they are claimed later.
package struct ImportedPerson: Sendable {
    let key: String
    let name: String
    let email: String?
}

/// A network of the folder with everything that belongs to it, so that it comes in whole or not at all.
package struct ImportedNetwork: Sendable {
    struct Place: Sendable {
        let person: String
        let roles: Set<Role>
        let organisation: String?
        /// What the role was called there.
        let called: String
    }

    struct Work: Sendable {
        let key: String
        let title: String
        let description: String
        let people: [String]
        let isReleased: Bool
        let licence: String
        let link: String?

        /// The description, with the address of the thing itself below it.
        var text: String {
            [description, link.map { "<\($0)>" } ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
    }

    struct Tie: Sendable {
        let kind: String
        let from: String
        let to: String
    }

    package let key: String
    package let name: String
    let topic: String
    let purpose: String
    let stage: Stage
    let begins: Day
    let ends: Day?
    /// Only the years are known.
    let yearsOnly: Bool
    let precededBy: String?
    var places: [Place] = []
    var works: [Work] = []
    var ties: [Tie] = []
    /// The line it stands in.
    let line: Int

    /// Everybody it names.
    var people: Set<String> {
        Set(places.map(\.person)).union(works.flatMap(\.people)).union(ties.flatMap { [$0.from, $0.to] })
    }

    package var counts: (people: Int, works: Int, ties: Int) { (places.count, works.count, ties.count) }
}
