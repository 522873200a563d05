import Domain
import Words

/// One kind of what a network holds, and whether somebody can see it: the answer of the rule that guards it.
package struct SightLine: Sendable, Encodable {
    let what: Phrase
    let isSeen: Bool

    init(_ what: Phrase, _ isSeen: Bool) {
        self.what = what
        self.isSeen = isSeen
    }
}
