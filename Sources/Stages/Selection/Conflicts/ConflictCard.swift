import Domain
import Markup
import Web
import Words

/// One conflict of interest, as those who look after the candidate read it.
struct ConflictCard: Encodable, Sendable {
    let person: String
    let kind: Phrase
    /// Who cleared it and why; the conflict stays in the record beside it.
    let clearing: Phrase?
    let reason: String?
    let clear: FormLink?

    static func cards(
        of conflicts: [Conflict], _ clearings: [SelectionStore.ClearingRow], _ dossiers: [ID<Candidate>: Candidate],
        _ scene: Scene, _ facts: NetworkFacts
    ) throws -> [(candidate: ID<Candidate>, card: ConflictCard)] {
        let names = try PeopleStore(scene).names(
            of: conflicts.map(\.person) + clearings.flatMap { [$0.person, $0.by] })
        let rule = ClearingConflict(stage: facts.stage)
        let standing = conflicts.filter { !$0.isCleared }.map { conflict in
            let verdict = dossiers[conflict.candidate].map { rule.verdictOnClearing(conflict, on: $0, by: scene.actor) }
            let address = Address(
                .clearConflict, facts.slug, conflict.candidate, conflict.person, conflict.kind.rawValue)
            return (
                conflict.candidate,
                ConflictCard(
                    person: names[conflict.person] ?? "", kind: conflict.kind.label, clearing: nil, reason: nil,
                    clear: verdict.map { FormLink(say("Clear the conflict of interest"), to: address, verdict: $0) })
            )
        }
        let cleared = clearings.map { clearing in
            let by = names[clearing.by] ?? ""
            let at = clearing.at
            return (
                clearing.candidate,
                ConflictCard(
                    person: names[clearing.person] ?? "", kind: clearing.kind.label,
                    clearing: say("Cleared by \(by), \(at)"), reason: clearing.reason, clear: nil)
            )
        }
        return standing + cleared
    }

    /// What people declared before they named a tie and took it back.
    static func cards(
        of declarations: [SelectionStore.EarlierDeclarationRow], _ scene: Scene
    ) throws -> [ConflictCard] {
        let names = try PeopleStore(scene).names(of: declarations.map(\.person))
        return declarations.map { row in
            ConflictCard(
                person: names[row.person] ?? "",
                kind: say("Said that there was none, before a tie was named and taken back"),
                clearing: "\(row.declared)", reason: row.ties.isEmpty ? nil : row.ties, clear: nil)
        }
    }

    var html: HTML {
        """
        <li><span class="title">\(person)</span><p class="meta">\(kind)\(clearing.map { " · \($0)" as HTML })</p>
        \(reason.map { "<blockquote>\($0)</blockquote>" as HTML })\(clear)</li>
        """
    }
}
