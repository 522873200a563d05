import Domain
import Markup
import Web
import Words

/// The end of the network: what is still open, who keeps what, the thanks, one's own choice, and the last button.
struct ClosingPage: Page {
    struct ItemLine: Encodable {
        let item: ClosingItem
        let label: Phrase
        let isDone: Bool
        let standing: Phrase
        let owner: String?
        let due: Day?
        let note: String
        let takesNote: Bool
    }

    let frame: NetworkFrame?
    let stage: Stage
    let sunset: String
    let reason: Phrase?
    let thanks: String
    let items: [ItemLine]
    let keeping: KeeperSection
    let end: EndSection
    let contacts: ContactSection
    let yourChoice: Consents?
    /// What holds for those who choose nothing.
    let silence: Consents
    let mayStateSilence: Bool
    let mayReadReport: Bool
    let mayBegin: Bool
    let mayWork: Bool
    let close: FormButton?
    let mayContinue: Bool
    /// The guide that tells how the network did it, and its button for those who draft it.
    let guide: Address?
    let draftGuide: FormButton?
    /// Where the lessons of last time are looked back at.
    let handed: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let closeOut = CloseOutStore(scene)
        let row = try closeOut.closingRow()
        stage = facts.stage
        sunset = try CharterStore(scene).draft()[.sunset] ?? ""
        reason = row?.why(facts)
        thanks = row?.thanks ?? ""
        let checklist = try closeOut.checklist()
        items = checklist.map {
            ItemLine(
                item: $0.item, label: $0.item.label, isDone: $0.isDone, standing: $0.standing.phrase(for: $0.item),
                owner: $0.ownerName, due: $0.due, note: $0.note, takesNote: $0.item.takesNote)
        }
        yourChoice = try scene.actor.person.flatMap { try closeOut.consents()[$0] }
        silence = try closeOut.silence()
        let closing = Closing(stage: facts.stage, open: checklist.filter { !$0.isDone }.map(\.item))
        mayStateSilence = closing.verdictOnSilence(by: scene.actor).isAllowed
        mayReadReport = facts.stage >= .closing && Closing.seesContacts(scene.actor)
        mayBegin = closing.verdictOnBeginning(by: scene.actor).isAllowed
        mayWork = closing.verdictOnWorking(by: scene.actor).isAllowed
        let verdict = closing.verdictOnClosing(by: scene.actor)
        close =
            facts.stage == .closing && scene.actor.holds(.convener)
            ? FormButton(say("Close the network"), posts: Address(.closeNetwork, facts.slug), verdict: verdict) : nil
        mayContinue = facts.stage >= .closing && scene.actor.holds(.convener)
        guide = try closeOut.openGuide().map { Address(.deliverable, facts.slug, $0.id) }
        draftGuide =
            facts.stage >= .active && facts.stage < .closed && Closing.seesContacts(scene.actor)
            ? try DraftGuide().button(in: scene, of: facts.slug) : nil
        handed = try closeOut.handedCount().all > 0 ? Address(.inheritance, facts.slug) : nil
        keeping = try KeeperSection(scene, facts, closing)
        end = try EndSection(scene, facts)
        contacts = try ContactSection(scene, facts, closing)
        frame = scene.frame(of: facts, current: .closing)
    }

    var title: Phrase { say("Close-out") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(lede)</p>
        \(reason.map { "<blockquote>\($0)</blockquote>" as HTML })
        \(when(stage < .closing, before))
        \(end.html)
        \(yours)
        \(when(!items.isEmpty, checklist))
        \(when(stage >= .closing, thanking))
        \(when(stage >= .closing, keeping.html(for: viewer)))
        \(when(stage >= .closing, contacts.html))
        \(when(guide != nil || draftGuide != nil, guiding(for: viewer)))
        \(when(close != nil || mayContinue, last(for: viewer)))
        """
    }

    private var lede: Phrase {
        switch stage {
        case .closing: say("The network is coming to its end. What is on this page is what is left to do.")
        case .closed:
            say(
                "This network is closed. It can be read; only who keeps what, and what becomes of your own name and words, may still change."
            )
        default: say("A learning network is finite. This is how it will end, as the charter has it.")
        }
    }

    private var before: HTML {
        """
        \(prose(sunset, orElse: say("The charter does not say yet how the network ends, and who keeps what.")))
        \(when(mayBegin, "<p><a href=\"\(Address(.beginClosing, slug))\">\(say("Begin to close the network"))</a></p>"))
        """
    }

    private func prose(_ text: String, orElse empty: Phrase) -> HTML {
        if text.isEmpty { return "<p class=\"empty\">\(empty)</p>" }
        return "<div class=\"prose\">\(Markdown(text).html)</div>"
    }

    private var yours: HTML {
        """
        <section id="yours"><h2>\(say("Your name, your words and your files"))</h2>
        \(when(yourChoice == nil, "<p>\(say("You have not chosen yet. Until you do, this holds for you:"))</p>"))
        <dl class="facts">\(ConsentKind.allCases.html { kind in
            "<dt>\(kind.label)</dt><dd>\((yourChoice ?? silence)[kind].label)</dd>"
        })</dl>
        <p><a href="\(Address(.consent, slug))">\(say("Choose what becomes of them"))</a></p>
        \(when(mayStateSilence, "<p><a href=\"\(Address(.silence, slug))\">\(say("State what silence means"))</a></p>"))
        \(when(mayReadReport, "<p><a href=\"\(Address(.consents, slug))\">\(say("Who was asked, and who has answered"))</a></p>"))</section>
        """
    }

    private var checklist: HTML {
        """
        <section><h2>\(say("Checklist"))</h2>
        <ul class="promises">\(items.html { line in
            """
            <li class="promise \(line.state)"><p>\(line.label)</p>
            <p class="state">\(line.word) \(line.standing)</p>
            \(when(!line.note.isEmpty, "<p>\(line.note)</p>"))
            \(line.care.map { "<p class=\"meta\">\($0)</p>" as HTML })
            \(when(mayWork && !line.isDone, work(on: line)))</li>
            """
        })</ul>
        \(handed.map { "<p><a href=\"\($0)\">\(say("Look back at the lessons of last time"))</a></p>" as HTML })</section>
        """
    }

    private func guiding(for viewer: Viewer) -> HTML {
        """
        <section id="guide"><h2>\(say("How we did it"))</h2>
        <p>\(say("A guide for others who run a learning network, drafted from what this one holds."))</p>
        \(guide.map { "<p><a href=\"\($0)\">\(say("Read the guide"))</a></p>" as HTML })
        \(draftGuide.map { $0.html(for: viewer) })</section>
        """
    }

    private func work(on line: ItemLine) -> HTML {
        """
        <p><a href="\(Address(.closingItem, slug, line.item.rawValue))">\(say("Say who sees to it"))</a>\
        \(when(line.takesNote, " · <a href=\"\(Address(.tickClosingItem, slug, line.item.rawValue))\">\(say("Tick it with a note"))</a>"))</p>
        """
    }

    private var thanking: HTML {
        """
        <section id="thanks"><h2>\(say("Thanks"))</h2>
        \(prose(thanks, orElse: say("Nobody has said thanks yet.")))
        \(when(mayWork, "<p><a href=\"\(Address(.thanks, slug))\">\(say("Say thanks"))</a></p>"))</section>
        """
    }

    private func last(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("What comes next"))</h2>
        \(close.map { button in
            when(
                button.verdict.isAllowed,
                "<p><a href=\"\(Address(.closeNetwork, slug))\">\(say("Close the network for good"))</a></p>")
                + when(!button.verdict.isAllowed, button.html(for: viewer))
        })
        \(when(mayContinue, "<p><a href=\"\(Address(.seed, slug))\">\(say("See what this network leaves to the next"))</a></p><p><a href=\"\(Address(.nextNetwork, slug))\">\(say("Found the next network on what this one leaves"))</a></p>"))</section>
        """
    }
}

extension ClosingPage.ItemLine {
    /// As the style sheet names it.
    fileprivate var state: String { isDone ? "kept" : "due" }
    fileprivate var word: Phrase { isDone ? say("Done.") : say("Still open.") }

    fileprivate var care: Phrase? {
        guard let owner else { return nil }
        guard let due else { return say("\(owner) sees to it.") }
        return say("\(owner) sees to it, by \(due).")
    }
}
