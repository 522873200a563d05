import Domain

/// What a digest says of one letter; those with the same heading stand together.
package struct Gist: Sendable {
    let heading: Phrase
    /// Who did what, above the text.
    let line: Phrase?
    let text: [Phrase]
    /// Where it stands in full.
    let address: String?
    /// Afterwards it is past, and nobody needs to hear of it.
    let ends: Moment?

    init(_ heading: Phrase, _ text: [Phrase], by line: Phrase? = nil, at address: String? = nil, ends: Moment? = nil) {
        self.heading = heading
        self.line = line
        self.text = text
        self.address = address
        self.ends = ends
    }
}
