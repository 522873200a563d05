import Domain
import Markup
import Words

/// Something people read: plain fields with a body. The fields are exactly what this viewer may see,
/// since the same address answers them as JSON.
package protocol Page: Encodable, Sendable {
    var title: Phrase { get }
    /// The network it belongs to, with its life-line; nothing for pages of the house.
    var frame: NetworkFrame? { get }
    func body(for viewer: Viewer) -> HTML
}

extension Page {
    package var frame: NetworkFrame? { nil }

    /// The whole document.
    package func document(for viewer: Viewer) -> HTML {
        let reader = viewer.reader
        let accent = "accent-\(frame?.accent ?? 1)"
        return """
            <!doctype html>
            <html lang="\(reader.language)" dir="\(reader.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)\(frame.map { " · \($0.name)" as HTML }) · Roundtable</title>
            <link rel="stylesheet" href="\(viewer.assets.style)">
            <link rel="icon" href="\(viewer.assets.mark)" type="image/svg+xml">
            <script src="\(viewer.assets.script)" defer></script>
            </head>
            <body class="\(accent)">
            <a class="skip" href="\(Address.fragment("main"))">\(say("Skip to the content"))</a>
            \(masthead(for: viewer))
            \(when(viewer.isDemonstration, Self.demonstration))
            \(frame)
            <main id="main" tabindex="-1">
            \(viewer.done.map { "<p class=\"flash\" role=\"status\">\($0)</p>" as HTML })
            \(body(for: viewer))
            </main>
            <footer class="colophon"><p>\(say("Roundtable runs learning networks, from the first invitation to the archive that outlives them."))</p></footer>
            </body>
            </html>
            """
    }

    private func masthead(for viewer: Viewer) -> HTML {
        """
        <header class="masthead">
        <a class="site" href="\(Address(.home))">Roundtable</a>
        \(when(!viewer.programme.isEmpty, "<span class=\"programme\">\(viewer.programme)</span>"))
        <nav class="account" aria-label="\(say("You"))">
        <a href="\(Address(.library))">\(say("Library"))</a>
        \(when(viewer.isOperator, "<a href=\"\(Address(.operatorDesk))\">\(say("Operator"))</a>"))
        \(viewer.person.map { Self.account($0, viewer) } ?? "<a href=\"\(Address(.signIn))\">\(say("Sign in"))</a>")
        </nav>
        </header>
        """
    }

    private static func account(_ name: String, _ viewer: Viewer) -> HTML {
        """
        <a href="\(Address(.you))">\(name)</a>
        \(FormButton(say("Sign out"), posts: Address(.signOut)).html(for: viewer))
        """
    }

    private static var demonstration: HTML {
        """
        <div class="demonstration" role="region" aria-label="\(say("Demonstration"))"><p>\(say("This is a demonstration. Its people and texts are partly invented, no mail leaves it, and anyone who can open it may act as any of them."))</p></div>
        """
    }
}
