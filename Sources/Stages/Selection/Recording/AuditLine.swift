import Domain

/// One line of a printed record.
package struct AuditLine: Sendable, Encodable {
    /// Where it stands in the chain of events, if it is an event.
    let position: Int?
    let at: Moment?
    let candidate: String?
    let person: String?
    let text: String

    init(_ text: String, position: Int? = nil, at: Moment? = nil, candidate: String? = nil, person: String? = nil) {
        self.position = position
        self.at = at
        self.candidate = candidate
        self.person = person
        self.text = text
    }

    var written: String {
        let place = position.map { "#\($0)" }
        return [place, at?.iso, candidate, person, text].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: "  ")
    }
}

/// Something that is not as it was recorded.
package struct AuditFault: Sendable, Encodable, Hashable {
    package let position: Int?
    package let sentence: String

    init(_ sentence: String, at position: Int? = nil) {
        self.position = position
        self.sentence = sentence
    }
}
