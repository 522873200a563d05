/// What one element of an HTML letter does to the text within it, by the habits of the programs that write letters.
struct HTMLMark {
    var quotes = false
    var traits: LetterLine.Traits = []
    /// Whether all that follows it, to the end of the letter, is the letter that is answered.
    var beginsAnswered = false
    /// As before, but only if a header line follows: a rule above something need not be a quote.
    var mayBeginAnswered = false

    init(_ name: String, _ attributes: [String: String]) {
        if attributes.isEmpty, name != "blockquote" { return }
        let id = (attributes["id"] ?? "").lowercased()
        let classes = (attributes["class"] ?? "").lowercased()
        let style = (attributes["style"] ?? "").lowercased().filter { $0 != " " }
        if name == "blockquote" { quotes = Self.isQuote(attributes, classes, style) }
        if id.contains("yahoo_quoted") || classes.contains("yahoo_quoted") || attributes["name"] == "quote" {
            quotes = true
        }
        // Here the attribution stands in the element, the quote in a blockquote within it.
        let isIntroduction = ["gmail_attr", "moz-cite-prefix", "protonmail_quote", "moz-email-headers-table"]
            .contains { classes.contains($0) }
        if isIntroduction, name != "blockquote" { traits.insert(.attribution) }
        if Self.isSignature(id) || Self.isSignature(classes) { traits.insert(.signature) }
        beginsAnswered =
            ["divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container", "stopspelling", "zwchr"]
            .contains { id.hasSuffix($0) } || id == "isreplycontent"
            || classes.contains("outlookmessageheader")
        mayBeginAnswered =
            (name == "div" || name == "p")
            && (style.contains("border-top:solid") || style.contains("border-top:1pt")
                || style.contains("border-top:1.0pt") || style.contains("border-top:1px"))
    }

    /// A blockquote is also how programs indent; such a one has a margin and no line beside it.
    private static func isQuote(_ attributes: [String: String], _ classes: String, _ style: String) -> Bool {
        if attributes["type"]?.lowercased() == "cite" || attributes["cite"] != nil || classes.contains("quote") {
            return true
        }
        if ["border-left:", "border-right:", "border-inline-start:"].contains(where: style.contains) {
            return !style.contains("border-left:none") && !style.contains("border-left:0")
        }
        return style.isEmpty && classes.isEmpty
    }

    /// On Apple's telephones whole letters were once written inside an element with such a name.
    private static func isSignature(_ name: String) -> Bool {
        name.contains("signature") && !name.contains("applemail") && !name.contains("atbeginning")
            && !name.contains("separator")
    }
}
