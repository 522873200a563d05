import Domain
import Markup
import Web
import Words

/// How the network ended: what was seen to, the retrospect, who keeps what, and whether its end was put off.
struct ArchiveClosing: ArchiveChapter {
    let path = ArchivePath("closing.html")
    let label = say("Close-out")

    struct Content {
        let items: [CloseOutStore.ItemRow]
        let keepers: [CloseOutStore.KeeperRow]
        let retrospect: CloseOutStore.Retrospect?
        let ends: [CloseOutStore.LaterEnd]
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let closeOut = CloseOutStore(view.scene)
        // What was noted and answered was said within the network; the public reads what came of it.
        let isPublic = view.disclosing.audience == .public
        let content = Content(
            items: try closeOut.checklist(), keepers: try Self.keepers(view),
            retrospect: try closeOut.retrospect(), ends: try closeOut.laterEnds())
        try folder.write(ArchivePage(path, label, body(of: content, isPublic)))
        try folder.sheet(.keepers) { sheet in
            for keeper in content.keepers {
                try sheet.add([
                    .id(keeper.id), .text(keeper.resource), .text(keeper.name), .text(keeper.place),
                    .day(keeper.until), .truth(keeper.hasAgreed), isPublic ? .none : .text(keeper.answer),
                ])
            }
        }
        try folder.sheet(.closing) { sheet in
            for item in content.items {
                try sheet.add([
                    .text(item.item.rawValue), .truth(item.isDone), .day(item.due), isPublic ? .none : .text(item.note),
                ])
            }
        }
        try folder.sheet(.retrospect) { sheet in
            guard let held = content.retrospect else { return }
            try sheet.add([.day(held.held), isPublic ? .none : .text(held.guests), .text(held.taken)])
        }
        try folder.sheet(.laterEnds) { sheet in
            for end in content.ends {
                try sheet.add([
                    .id(end.id), .day(end.until), .text(end.reason), end.granted.map { .truth($0) } ?? .none,
                    isPublic ? .none : .text(end.answer),
                ])
            }
        }
    }

    /// The public reads who agreed; whoever was asked and did not is nobody's business there.
    static func keepers(_ view: ArchiveView) throws -> [CloseOutStore.KeeperRow] {
        try CloseOutStore(view.scene).keepers().filter { $0.hasAgreed || view.disclosing.audience != .public }
    }

    private func body(of content: Content, _ isPublic: Bool) -> HTML {
        """
        \(when(content.items.isEmpty, "<p class=\"empty\">\(say("The network had not begun to close when this archive was made."))</p>"))
        \(when(!content.items.isEmpty, "<section><h2>\(say("Checklist"))</h2><ul class=\"list\">\(content.items.html { Self.line($0, isPublic) })</ul></section>"))
        \(content.retrospect.map { held in
            """
            <section><h2>\(say("Retrospect"))</h2><p class="meta">\(held.held)\(when(!isPublic, " · \(held.guests)"))</p>\
            <div class="prose">\(Markdown(held.taken).html)</div></section>
            """ as HTML
        })
        \(when(!content.keepers.isEmpty, "<section><h2>\(say("Where things went"))</h2><ul class=\"list\">\(content.keepers.html { Self.line($0, isPublic) })</ul></section>"))
        \(when(!content.ends.isEmpty, "<section><h2>\(say("A later end"))</h2><ul class=\"list\">\(content.ends.html { Self.line($0, isPublic) })</ul></section>"))
        """
    }

    private static func line(_ item: CloseOutStore.ItemRow, _ isPublic: Bool) -> HTML {
        let state = item.isDone ? say("Done.") : say("Still open.")
        return """
            <li><span class="title">\(item.item.label)</span><p>\(state)</p>\(when(!isPublic && !item.note.isEmpty, "<p>\(item.note)</p>"))</li>
            """
    }

    private static func line(_ keeper: CloseOutStore.KeeperRow, _ isPublic: Bool) -> HTML {
        let answer = keeper.hasAgreed ? say("Agreed.") : keeper.hasRefused ? say("Refused.") : say("Not answered.")
        return """
            <li><span class="title">\(keeper.resource)</span><p>\(keeper.line)</p><p class="meta">\(answer)</p>\
            \(when(!isPublic && !keeper.answer.isEmpty, "<p>\(keeper.answer)</p>"))</li>
            """
    }

    private static func line(_ end: CloseOutStore.LaterEnd, _ isPublic: Bool) -> HTML {
        let until = end.until
        let state =
            switch end.granted {
            case true?: say("Granted: until \(until).")
            case false?: say("Asked for until \(until), and refused.")
            case nil: say("Asked for until \(until), and not answered.")
            }
        return """
            <li><span class="title">\(state)</span><p>\(end.reason)</p>\(when(!isPublic && !end.answer.isEmpty, "<p>\(end.answer)</p>"))</li>
            """
    }
}
