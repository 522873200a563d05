/// What an archive may hold of a person, each asked for by itself.
package enum ConsentKind: String, Sendable, Hashable, CaseIterable, Codable {
    case name, words, files

    package var label: Phrase {
        switch self {
        case .name: say("My name")
        case .words: say("What I wrote")
        case .files: say("The files I handed in")
        }
    }
}

/// What one person chose for each kind, or what the network lets silence mean.
package struct Consents: Sendable, Hashable, Codable {
    package let name: Consent
    package let words: Consent
    package let files: Consent

    package init(name: Consent, words: Consent, files: Consent) {
        self.name = name
        self.words = words
        self.files = files
    }

    package init(all choice: Consent) {
        self.init(name: choice, words: choice, files: choice)
    }

    package subscript(kind: ConsentKind) -> Consent {
        switch kind {
        case .name: name
        case .words: words
        case .files: files
        }
    }

    /// Silence publishes neither a name nor a word, whatever anybody states.
    package static func silence(name: Consent, words: Consent, files: Consent) -> Consents {
        Consents(name: name == .open ? .members : name, words: words == .open ? .members : words, files: files)
    }

    /// As it is sealed: the choices in the order of their kinds.
    package var sealed: String { ConsentKind.allCases.map { self[$0].rawValue }.joined(separator: " ") }
}
