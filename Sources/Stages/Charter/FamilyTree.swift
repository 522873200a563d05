import Domain
import Markup
import Words

/// A line of networks as a tree: each below the one it continues. A list within lists, so that it is heard as it is seen.
struct FamilyTree: Encodable, Sendable {
    struct Branch: Encodable, Sendable {
        let name: String
        let years: String?
        let stage: Stage?
        let address: Address?
        let isThis: Bool
        /// Others it continues, too.
        let also: [String]
        let after: [Branch]
    }

    let roots: [Branch]

    init(_ members: [FamilyStore.Member], around network: ID<Network>) {
        let byID = Dictionary(members.map { ($0.id, $0) }) { first, _ in first }
        var shown: Set<ID<Network>> = []
        func branch(_ member: FamilyStore.Member) -> Branch {
            shown.insert(member.id)
            let after = members.filter { $0.ancestors.first == member.id && !shown.contains($0.id) }
            return Branch(
                name: member.name, years: member.years, stage: member.stage, address: member.address,
                isThis: member.id == network, also: member.ancestors.dropFirst().compactMap { byID[$0]?.name },
                after: after.map(branch))
        }
        roots = members.filter { $0.ancestors.isEmpty }.map(branch)
    }

    var html: HTML { "<ul class=\"family\">\(roots.html { $0.html })</ul>" }
}

extension FamilyTree.Branch {
    fileprivate var html: HTML {
        """
        <li><p>\(title)\(years.map { " <span class=\"meta\">\($0)</span>" as HTML })</p>
        <p class="meta">\(standing)</p>
        \(when(!also.isEmpty, "<p class=\"meta\">\(more)</p>"))
        \(when(!after.isEmpty, "<ul>\(after.html { $0.html })</ul>"))</li>
        """
    }

    private var title: HTML {
        if isThis { return "<b class=\"title\" aria-current=\"page\">\(name)</b>" }
        guard let address else { return "<span class=\"title\">\(name)</span>" }
        return "<a class=\"title\" href=\"\(address)\">\(name)</a>"
    }

    private var standing: Phrase { stage?.label ?? say("On another server") }

    private var more: Phrase {
        let names = also.joined(separator: ", ")
        return say("Continues \(names), too.")
    }
}
