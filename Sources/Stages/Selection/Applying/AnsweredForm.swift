import Domain
import Web
import Words

/// An application beside the version of the call it answers: what was asked, what was said, what is still missing.
struct AnsweredForm: Sendable {
    let form: CallForm
    /// The steps that have been asked so far.
    let asked: Set<CallStep>
    /// The steps that can still be written on.
    let writing: Set<CallStep>
    /// Questions marked confidential whose answers are not for this reader now.
    let shut: Set<CallQuestion.Key>
    let texts: ApplicationTexts
    let files: [SelectionStore.FileRow]

    /// One answer as a dossier shows it.
    struct Answer: Sendable, Encodable {
        let key: CallQuestion.Key
        let question: Phrase
        let text: String
        let isConfidential: Bool
        /// Whether the answer is kept from this reader until they say that they have no conflict of interest.
        let isShut: Bool
    }

    /// The answers with the names of files in place of the files.
    var values: [CallQuestion.Key: String] {
        files.reduce(into: texts.values) { values, file in
            let before = values[file.question].map { $0 + ", " } ?? ""
            values[file.question] = before + file.file.name
        }
    }

    var missing: [Phrase] { form.missing(values, in: writing) }

    /// What has been sent, and can be read by others.
    var sent: Set<CallStep> { asked.subtracting(writing) }

    /// The sentences of the rules that the answers to these steps do not meet, as far as the answers are seen.
    func unmet(in steps: Set<CallStep>) -> [String] { form.unmet(values, in: steps, except: shut) }

    /// What the rules hold against what has been sent.
    var sentUnmet: [String] { unmet(in: sent) }

    /// Files that answer questions which cannot be written on any more.
    var sentFiles: [SelectionStore.FileRow] { files.filter { !isWriting($0.question) } }

    func files(of question: CallQuestion.Key) -> [SelectionStore.FileRow] { files.filter { $0.question == question } }

    func isWriting(_ question: CallQuestion.Key) -> Bool {
        form.asked(in: writing).contains { $0.key == question }
    }

    /// What of these has not been handed in before.
    func new(_ files: [UploadedFile], in question: CallQuestion.Key) -> [UploadedFile] {
        let kept = self.files(of: question).map(\.file)
        return files.filter { !kept.contains($0) }
    }

    /// In the order of the questions; who applies and the files stand elsewhere.
    func answers(in steps: Set<CallStep>) -> [Answer] {
        form.asked(in: steps).filter { !$0.isFixed && $0.kind != .file }.map { question in
            let text = texts[question.key]
            let said = question.kind == .declaration && !text.isEmpty ? say("Declared.").spoken(to: .english) : text
            return Answer(
                key: question.key, question: question.label, text: said, isConfidential: question.isConfidential,
                isShut: shut.contains(question.key))
        }
    }
}
