/// How plain text was folded by a program that says so: `format=flowed` (RFC 3676).
package struct TextFlow: Sendable, Hashable {
    /// Whether the space before a soft line end goes with it (`delsp=yes`), as in scripts without spaces.
    package let deletesSpaces: Bool

    package init(deletesSpaces: Bool) {
        self.deletesSpaces = deletesSpaces
    }
}
