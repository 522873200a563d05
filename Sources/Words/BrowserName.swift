import Domain

/// What a browser calls itself, as people know it: “Firefox on Windows”.
///
/// Only a hint to recognise one's own sessions by: anybody can send any name.
package struct BrowserName: Sendable, Hashable {
    package let browser: String?
    package let system: String?

    /// The first that stands in it counts, since many browsers name others, too.
    private static let browsers = [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Vivaldi/", "Vivaldi"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
        ("HeadlessChrome/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Macintosh", "macOS"), ("Linux", "Linux"), ("FreeBSD", "FreeBSD"),
    ]

    /// - Parameter agent: the whole of its `User-Agent`.
    package init(agent: String) {
        system = Self.systems.first { agent.contains($0.0) }?.1
        let isSafari = agent.contains("Safari/") && agent.contains("Version/")
        browser = Self.browsers.first { agent.contains($0.0) }?.1 ?? (isSafari ? "Safari" : Self.program(agent))
    }

    /// Programs that are no browsers give their name first: `curl/8.0`.
    private static func program(_ agent: String) -> String? {
        let name = agent.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        return name.isEmpty || name == "Mozilla" ? nil : String(name.prefix(30))
    }

    package var phrase: Phrase {
        switch (browser, system) {
        case (let browser?, let system?): say("\(browser) on \(system)")
        case (let browser?, nil): .verbatim(browser)
        case (nil, let system?): say("A browser on \(system)")
        case (nil, nil): say("A browser")
        }
    }
}
