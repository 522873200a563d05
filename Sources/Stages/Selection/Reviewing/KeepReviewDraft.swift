import Domain
import Web
import Words

/// A reviewer keeps what they have of a review. Nobody else reads it, and it counts for nothing until it is given.
struct KeepReviewDraft: DoorDraft {
    let values: [String: String]

    static func form(at path: Path, in scene: Scene) throws -> Form {
        try ScoreCandidate.form(at: path, in: scene, isDraft: true)
    }

    init(_ answers: Answers, at path: Path) {
        values = answers.names.reduce(into: [:]) { $0[$1] = answers.text($1) }
    }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(path.id("candidate"))
        try selection.scoring(dossier).orThrow()
        try selection.keepDraft(values, of: dossier)
        return Address(.candidateScores, path.network, dossier.row.id)
    }
}
