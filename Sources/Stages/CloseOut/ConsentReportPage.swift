import Domain
import Markup
import Web
import Words

/// What was asked about names, words and files, who has answered, and what was done with it. Nobody's choice stands here.
struct ConsentReportPage: Page {
    let frame: NetworkFrame?
    let asked: [CloseOutStore.AskedRow]
    let silence: Consents
    let archives: [CloseOutStore.ArchivedRow]

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        guard facts.stage >= .closing, Closing.seesContacts(scene.actor) else { throw Path.NotFound() }
        let closeOut = CloseOutStore(scene)
        asked = try closeOut.asked()
        silence = try closeOut.silence()
        archives = try closeOut.archives(20)
        frame = scene.frame(of: facts, current: .closing)
    }

    var title: Phrase { say("Who was asked, and who has answered") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(lede)</p>
        <table><thead><tr><th scope="col">\(say("Name"))</th><th scope="col">\(say("Asked"))</th><th scope="col">\(say("Answered"))</th></tr></thead>
        <tbody>\(asked.html { row in
            """
            <tr><th scope="row">\(row.name)</th><td>\(row.asked.map { $0.stamped } ?? "–")</td>\
            <td>\(row.answered.map { $0.stamped } ?? "–")</td></tr>
            """
        })</tbody></table>
        <section><h2>\(say("What holds for those who said nothing"))</h2>
        <dl class="facts">\(ConsentKind.allCases.html { "<dt>\($0.label)</dt><dd>\(silence[$0].label)</dd>" })</dl></section>
        <section><h2>\(say("What was done with it"))</h2>
        \(when(archives.isEmpty, "<p class=\"empty\">\(say("No archive has been made yet."))</p>"))
        <ol class="timeline">\(archives.html { "<li>\($0.at.stamped)<p>\($0.word)</p></li>" })</ol></section>
        <p><a href="\(Address(.closing, frame?.slug ?? "-"))">\(say("Back to the close-out"))</a></p>
        """
    }

    private var lede: Phrase {
        let answered = asked.filter { $0.answered != nil }.count
        let total = asked.count
        return say(
            "\(answered) of \(total) people have chosen. What they chose is for themselves; the archives follow it.")
    }
}

extension CloseOutStore.ArchivedRow {
    fileprivate var word: Phrase {
        switch audience {
        case .public: say("An archive for the public, with what was released.")
        case .members: say("An archive for the members, without what was taken out.")
        case .full: say("A full archive, which stays with the programme.")
        }
    }
}
