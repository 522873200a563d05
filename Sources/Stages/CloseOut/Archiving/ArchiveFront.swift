import Domain
import Markup
import Web
import Words

/// The first page of an archive, as on a tombstone: what it was, who, what came of it, thanks, where things went.
struct ArchiveFront: ArchiveChapter {
    let path = ArchivePath.front
    let label = say("Overview")

    struct Content {
        let id: ID<Network>
        let name: String
        let formerNames: [String]
        let topic: String
        let purpose: String
        let stage: Stage
        let begins: Day
        let ends: Day?
        let closed: Moment?
        let reason: String
        let thanks: String
        let organisations: [String]
        let keepers: [CloseOutStore.KeeperRow]
        let precededBy: [String]
        let differently: String
        let came: [Work]
        let lessons: Int
        let lastDigest: String
    }

    /// Something the network made, and where it stands in this archive.
    struct Work {
        let title: String
        let path: String
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let charter = CharterStore(view.scene)
        let closeOut = CloseOutStore(view.scene)
        let closing = try closeOut.closingRow()
        let descent = try charter.descent()
        let content = Content(
            id: view.facts.id, name: view.facts.name, formerNames: try charter.formerNames(), topic: view.facts.topic,
            purpose: try view.isStanding ? charter.standingTexts()[.purpose] ?? "" : "", stage: view.facts.stage,
            begins: view.facts.begins,
            ends: view.facts.ends, closed: closing?.closed, reason: closing?.reason ?? "",
            thanks: closing?.thanks ?? "",
            organisations: try PeopleStore(view.scene).places().filter { $0.roles.contains(.member) }.compactMap(
                \.organisation
            )
            .reduce(into: []) { if $0.last != $1 { $0.append($1) } },
            keepers: try ArchiveClosing.keepers(view).filter(\.hasAgreed), precededBy: descent.ancestors.map(\.name),
            differently: descent.differently,
            came: try DeliverablesStore(view.scene).lines(.max).filter { $0.released != nil }.sorted { $0.id < $1.id }
                .map {
                    Work(title: $0.title, path: "deliverables/\($0.id).html")
                },
            lessons: try ArchiveLessons().rows(view).count, lastDigest: view.digest)
        try folder.write(ArchivePage(path, .verbatim(content.name), content.html))
        try folder.sheet(.network) { sheet in
            try sheet.add([
                .id(content.id), .text(content.name), .text(content.topic), .text(content.stage.rawValue),
                .day(content.begins), .day(content.ends), .moment(content.closed), .text(content.reason),
                .text(content.thanks), .text(content.lastDigest),
            ])
        }
        try folder.sheet(.names) { sheet in for name in content.formerNames { try sheet.add([.text(name)]) } }
    }
}

extension ArchiveFront.Content {
    var html: HTML {
        """
        <p class="lede">\(topic)</p>
        \(when(!formerNames.isEmpty, "<p class=\"note\">\(formerly)</p>"))
        <div class="prose">\(Markdown(purpose).html)</div>
        <dl class="facts"><dt>\(say("Began"))</dt><dd>\(begins)</dd>
        \(closed.map { "<dt>\(say("Closed"))</dt><dd>\($0)</dd>" as HTML })
        \(when(!organisations.isEmpty, "<dt>\(say("At the table"))</dt><dd>\(organisations.joined(separator: ", "))</dd>"))
        \(precededBy.html { "<dt>\(say("Continues"))</dt><dd>\($0)</dd>" })
        \(when(!differently.isEmpty, "<dt>\(say("Done differently because of last time"))</dt><dd>\(Markdown(differently).html)</dd>"))
        </dl>
        \(when(!came.isEmpty || lessons > 0, whatCame))
        \(when(!reason.isEmpty, "<section><h2>\(say("How it ended"))</h2><blockquote>\(reason)</blockquote></section>"))
        \(when(!thanks.isEmpty, "<section><h2>\(say("Thanks"))</h2><div class=\"prose\">\(Markdown(thanks).html)</div></section>"))
        \(when(!keepers.isEmpty, whereThingsWent))
        <section><h2>\(say("What this archive is"))</h2><p>\(say("The whole history has one last digest. With it anybody can see whether it was changed later."))</p>
        <p><code>\(lastDigest)</code></p></section>
        """
    }

    private var formerly: Phrase {
        let names = formerNames.joined(separator: ", ")
        return say("Formerly: \(names)")
    }

    private var whatCame: HTML {
        """
        <section><h2>\(say("What came of it"))</h2>
        <ul class="list">\(came.html { "<li><a class=\"title\" href=\"\(ArchivePath($0.path).from(.front))\">\($0.title)</a></li>" })\
        <li><a class="title" href="\(ArchiveLessons().path.from(.front))">\(say("\(lessons) lessons"))</a></li></ul></section>
        """
    }

    private var whereThingsWent: HTML {
        """
        <section><h2>\(say("Where things went"))</h2>
        <ul class="list">\(keepers.html { "<li><span class=\"title\">\($0.resource)</span><p>\($0.line)</p></li>" })</ul></section>
        """
    }
}
