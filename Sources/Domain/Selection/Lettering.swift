import Foundation

/// Who words what an applicant is told about one criterion, and what may stand in it: never who read, never a score.
package struct Lettering: Sendable {
    package let stage: Stage
    /// The names of those who read or judge.
    package let readers: [String]

    package init(stage: Stage, readers: [String]) {
        self.stage = stage
        self.readers = readers
    }

    package func verdict(on candidate: Candidate, by member: Member?) -> Verdict {
        if let outside = candidate.verdict(at: stage) { return outside }
        let convening = candidate.verdictOnConvening(by: member)
        if !convening.isAllowed { return convening }
        return candidate.isWithdrawn ? .refused(.candidateWithdrawn) : .allowed
    }

    /// What a sentence tells that an applicant must not know.
    package func fault(in sentence: String) -> Phrase? {
        let folded = Self.folded(sentence)
        if let name = readers.first(where: { Self.tells(folded, $0) }) {
            return say("It names \(name). Applicants are not told who read or judged.")
        }
        let score = /\b[1-5]([.,]\d+)? ?(\/|out of|von|sur|of) ?5\b/
        let mark =
            /\b(score|scored|scores|rated|rating|note|noté|notée|mark|marks) ?(of|at|is|was|:|de|à)? ?[1-5]([.,]\d+)?\b/
        if folded.contains(score) || folded.contains(mark) {
            return say("It tells a score. Say what was strong and what was missing instead.")
        }
        return nil
    }

    /// A whole name, or a name in it that stands for itself as a word.
    private static func tells(_ folded: String, _ name: String) -> Bool {
        let name = Self.folded(name)
        let words = Set(folded.split { !$0.isLetter }.map(String.init))
        if name.count > 2, folded.contains(name) { return true }
        return name.split(separator: " ").last.map { $0.count > 3 && words.contains(String($0)) } ?? false
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
