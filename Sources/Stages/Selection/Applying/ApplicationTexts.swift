import Domain

/// What an applicant writes: an answer to each question of the call, found by the question's key.
package struct ApplicationTexts: Sendable, Hashable {
    package let values: [CallQuestion.Key: String]

    package init(_ values: [CallQuestion.Key: String]) {
        self.values = values
    }

    package subscript(key: CallQuestion.Key) -> String { values[key] ?? "" }

    package var organisation: String { self[.organisation] }
    package var contact: String { self[.contact] }
}
