import Domain
import Words

/// Where things went when the network ended.
enum CloseOutGlance {
    static func of(_ scene: Scene, _ facts: NetworkFacts) throws -> [Glance] {
        guard facts.stage == .closed else { return [] }
        return [
            Glance(
                say("Who keeps what"),
                try CloseOutStore(scene).keepers().map { Glance.Line(.verbatim($0.resource), $0.line) },
                rest: say("How it ended, and the thanks"), at: Address(.closing, facts.slug))
        ]
    }
}
