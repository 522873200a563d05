/// One line of a letter's head, which cannot be made from anything that would begin another line.
struct HeaderField: Sendable, Equatable {
    /// The longest value taken, in octets: longer than any honest subject.
    static let longest = 4000

    let name: String
    /// The value as it stands in the letter, folded with line feeds.
    let value: String

    /// Words for people, in any script.
    init(_ name: String, text: String) throws(MailFault) {
        self.name = name
        self.value = EncodedWords.unstructured(try Self.oneLine(text, of: name))
    }

    /// A person, by name and address; domains in other scripts are written in ASCII.
    init(_ name: String, person: MailAddress) throws(MailFault) {
        guard MailAddress.isPlausible(person.address),
            let address = MimeLibrary.asciiAddress(person.address)
        else { throw .notAnAddress(field: name) }
        let phrase = EncodedWords.phrase(try Self.oneLine(person.name, of: name))
        self.name = name
        self.value = phrase.isEmpty ? address : "\(phrase)\n <\(address)>"
    }

    /// Message or list identifiers, given without their brackets.
    init(_ name: String, identifiers: [String]) throws(MailFault) {
        for identifier in identifiers {
            guard identifier.utf8.count <= 900 else { throw .tooLong(field: name) }
            guard !identifier.isEmpty, identifier.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
                !identifier.contains(where: { "<>,;()\"\\".contains($0) })
            else { throw .notAnIdentifier(field: name) }
        }
        self.name = name
        self.value = identifiers.map { "<\($0)>" }.joined(separator: "\n ")
    }

    /// An address of the web, in brackets.
    init(_ name: String, webAddress: String) throws(MailFault) {
        guard webAddress.utf8.count <= 900 else { throw .tooLong(field: name) }
        let isWeb = webAddress.hasPrefix("https://") || webAddress.hasPrefix("http://")
        guard isWeb, webAddress.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !webAddress.contains(where: { "<>,\"\\".contains($0) })
        else { throw .notAWebAddress(field: name) }
        self.name = name
        self.value = "<\(webAddress)>"
    }

    /// A language tag such as `fr` or `pt-BR`.
    init(_ name: String, language: String) throws(MailFault) {
        let subtags = language.split(separator: "-", omittingEmptySubsequences: false)
        let allowed = subtags.allSatisfy { subtag in
            (1...8).contains(subtag.utf8.count) && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        guard allowed, language.utf8.count <= 64 else { throw .notALanguage(field: name) }
        self.name = name
        self.value = language
    }

    private static func oneLine(_ text: String, of field: String) throws(MailFault) -> String {
        guard text.utf8.count <= longest else { throw .tooLong(field: field) }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\t" }) else {
            throw .controlCharacter(field: field)
        }
        return text
    }
}
