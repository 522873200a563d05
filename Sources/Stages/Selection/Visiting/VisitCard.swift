import Domain
import Markup
import Words

/// Notes of a visit or an interview that was held: what was seen, criterion by criterion, and how much it bears.
struct VisitCard: Encodable {
    struct Note: Encodable {
        let criterion: Phrase
        let text: String
    }

    struct File: Encodable {
        let name: String
        let address: Address
    }

    let kind: CandidateVisit.Kind
    let day: Day
    let by: String
    let notes: String
    /// Nothing for notes from before weights were asked for.
    let weight: VisitWeight?
    let criteria: [Note]
    let files: [File]

    /// All of a dossier, as far as the viewer may read them.
    static func cards(
        _ visits: [SelectionStore.VisitRow], _ rubric: [Criterion], _ selection: SelectionStore,
        of candidate: ID<Candidate>, in network: String
    ) throws -> [VisitCard] {
        if visits.isEmpty { return [] }
        let weights = try selection.weights(of: visits)
        let notes = try selection.notes(of: visits)
        let files = try selection.files(of: visits)
        return visits.map { visit in
            VisitCard(
                kind: visit.kind, day: visit.day, by: visit.by, notes: visit.notes, weight: weights[visit.id],
                criteria: rubric.compactMap { criterion in
                    notes[visit.id]?[criterion.key].map { Note(criterion: criterion.label, text: $0) }
                },
                files: files.filter { $0.visit == visit.id }.map {
                    File(name: $0.file.name, address: Address(.visitFile, network, candidate, $0.id))
                })
        }
    }

    var html: HTML {
        """
        <li><time>\(day)</time><p>\(kind.label) · \(by)\(weight.map { " · \($0.label)" as HTML })</p>\(Markdown(notes).html)
        \(when(!criteria.isEmpty, "<dl>\(criteria.html { "<dt>\($0.criterion)</dt><dd>\($0.text)</dd>" })</dl>"))
        \(when(!files.isEmpty, "<ul class=\"meta\">\(files.html { "<li><a href=\"\($0.address)\" download>\($0.name)</a></li>" })</ul>"))</li>
        """
    }
}
