import Domain
import Files
import Foundation
import Markup
import Web
import Words

/// An applicant's own application to take away: a page to read, the same as data, and the files that were handed in.
struct ApplicationCopy: Encodable {
    struct Answer: Encodable {
        let key: String
        let question: String
        let text: String
    }

    struct Step: Encodable {
        let at: String
        let what: String
    }

    struct Told: Encodable {
        let criterion: String
        let text: String
    }

    struct Appeal: Encodable {
        let lodged: String
        let reason: String
        let outcome: String?
        let answer: String?
    }

    let network: String
    let organisation: String
    let contact: String
    let email: String
    let callVersion: Int
    let proposalVersion: Int?
    let status: String
    let timeline: [Step]
    let answers: [Answer]
    let files: [String]
    /// All of it only once it has been released.
    let decision: String?
    let reason: String?
    let told: [Told]
    let appeal: Appeal?
    private let language: String

    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let answered = try selection.answered(application)
        let files = answered.files.enumerated().map { place, row in
            (name: "files/\(place + 1)-\(FileName(row.file.name).text)", digest: row.file.digest)
        }
        let copy = try ApplicationCopy(scene, selection, application, answered, files.map(\.name))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let stored = files.compactMap { file in
            (try? scene.setting.files.open(file.digest)).map { ZipArchive.Entry(file.name, .file($0)) }
        }
        return Download(
            name: "application.zip", type: "application/zip",
            content: .zipped(
                ZipArchive(
                    [
                        ZipArchive.Entry("application.html", .bytes(copy.page)),
                        ZipArchive.Entry("application.json", .bytes([UInt8](try encoder.encode(copy)))),
                    ] + stored)))
    }

    private init(
        _ scene: Scene, _ selection: SelectionStore, _ application: SelectionStore.ApplicationRow,
        _ answered: AnsweredForm, _ files: [String]
    ) throws {
        let reader = Reader(language: application.language, timeZone: .gmt)
        network = try CharterStore(scene).facts().name
        organisation = application.organisation
        contact = application.contact
        email = application.email
        callVersion = application.version
        proposalVersion = application.proposalVersion
        language = application.language
        status = ApplicationStatus.sentence(application, try selection.applying(application)).spoken(to: reader)
        timeline = ApplicationTimeline(application).steps.map {
            Step(at: $0.at.iso, what: $0.sentence.spoken(to: reader))
        }
        answers = answered.answers(in: answered.asked).map {
            Answer(key: $0.key.rawValue, question: $0.question.spoken(to: reader), text: $0.text)
        }
        self.files = files
        let isReleased = application.state == .released
        decision = isReleased ? application.decision?.rawValue : nil
        reason = isReleased ? application.reason : application.answerReason
        told = try (isReleased ? selection.told([application])[application.id] ?? [] : []).map {
            Told(criterion: $0.criterion.spoken(to: reader), text: $0.text)
        }
        appeal = try AppealStore(scene).appeal(of: application.id).map {
            Appeal(
                lodged: $0.lodged.iso, reason: $0.reason, outcome: $0.outcome?.rawValue,
                answer: $0.answered == nil ? nil : $0.answer)
        }
    }

    private var page: [UInt8] {
        let reader = Reader(language: language, timeZone: .gmt)
        let document: HTML = """
            <!doctype html>
            <html lang="\(language)"><head><meta charset="utf-8"><title>\(organisation) · \(network)</title></head><body>
            <h1>\(organisation)</h1>
            <p>\(network) · \(contact) · \(email)</p>
            <p>\(status)</p>
            \(reason.map { "<blockquote>\(Markdown($0).html)</blockquote>" as HTML })
            \(told.html { "<h3>\($0.criterion)</h3><p>\($0.text)</p>" })
            \(answers.html { "<h2>\($0.question)</h2>\(Markdown($0.text).html)" })
            <ul>\(files.html { "<li>\($0)</li>" })</ul>
            \(appeal.map { appeal in
                "<h2>\(say("Appeal"))</h2><blockquote>\(Markdown(appeal.reason).html)</blockquote>\(appeal.answer.map { "<blockquote>\(Markdown($0).html)</blockquote>" as HTML })" as HTML
            })
            <ol>\(timeline.html { "<li>\($0.at) \($0.what)</li>" })</ol>
            </body></html>
            """
        return Array(document.written(for: reader).utf8)
    }
}
