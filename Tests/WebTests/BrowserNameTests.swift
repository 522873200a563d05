import Domain
import Testing
import Words

struct BrowserNameTests {
    @Test(arguments: [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox", "Windows"),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
            "Chrome",
            "Linux"
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0",
            "Edge",
            "Windows"
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1 (KHTML, like Gecko) Version/17.6 Safari/605.1",
            "Safari", "macOS"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) CriOS/130 Safari/604",
            "Chrome", "iPhone"
        ),
        (
            "Mozilla/5.0 (Linux; Android 8.1; J2) AppleWebKit/537 SamsungBrowser/20 Chrome/106 Mobile Safari/537",
            "Samsung Internet", "Android"
        ),
    ])
    func `a browser is called as people know it`(agent: String, browser: String, system: String) {
        let name = BrowserName(agent: agent)
        #expect(name.browser == browser)
        #expect(name.system == system)
        #expect(name.phrase.template == "{0} on {1}")
    }

    @Test func `what is not known is not guessed`() {
        #expect(BrowserName(agent: "").phrase == say("A browser"))
        #expect(BrowserName(agent: "Mozilla/5.0 (compatible)").phrase == say("A browser"))
        #expect(BrowserName(agent: "Mozilla/5.0 (X11; Linux) Dillo").phrase.template == "A browser on {0}")
        #expect(BrowserName(agent: "curl/8.0.1").phrase == .verbatim("curl"))
    }
}
