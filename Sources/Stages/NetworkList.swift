import Domain
import Markup
import Words

/// Networks with their life-lines, as the first page and one's own page show them.
enum NetworkList {
    static func html(_ networks: [NetworkCard], empty: Phrase) -> HTML {
        networks.isEmpty
            ? "<p class=\"empty\">\(empty)</p>"
            : """
            <ul class="networks">\(networks.html { network in
                """
                <li><h3>\(title(of: network))</h3>
                <p class="meta">\(network.topic)</p>
                \(network.frame.smallLifeLine)</li>
                """
            })</ul>
            """
    }

    /// One's own, with the way to one's first.
    static func html(_ networks: [NetworkCard], mayFound: Bool) -> HTML {
        let empty =
            mayFound
            ? say("You have no place in a network yet. Found the first one.")
            : say("You have no place in a network yet. You get one by invitation.")
        return """
            \(html(networks, empty: empty))
            \(when(mayFound, "<p><a href=\"\(Address(.newNetwork))\">\(say("Found a network"))</a></p><p><a href=\"\(Address(.bringSeed))\">\(say("Found one on a seed from another server"))</a></p>"))
            """
    }

    private static func title(of network: NetworkCard) -> HTML {
        guard let address = network.address else { return "<span class=\"title\">\(network.frame.name)</span>" }
        return "<a class=\"title\" href=\"\(address)\">\(network.frame.name)</a>"
    }
}
