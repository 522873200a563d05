import Domain
import Words

/// A fault of the call with the address where it is mended.
struct CallFaultLine: Sendable, Encodable {
    let sentence: Phrase
    let address: Address

    init(_ fault: CallFault, _ slug: String) {
        sentence = fault.sentence
        address =
            switch fault.place {
            case .terms: Address(.callText, slug)
            case .questions: Address(.newCallQuestion, slug)
            case .rubric: Address(.callDraft, slug).at("rubric")
            case .question(let key): Address(.callQuestion, slug, key.rawValue)
            case .rule(let id): Address(.callRule, slug, id)
            case .criterion(let key): Address(.criterion, slug, key.rawValue)
            }
    }
}
