import Domain

/// Something a quota can count, as it is offered in a form.
struct QuotaChoice {
    let value: String
    let label: Phrase
    let trait: CandidateTrait

    private static let languages = ["en", "fr"]

    static func all(of form: CallForm?) -> [QuotaChoice] {
        let asked = (form?.questions ?? []).flatMap { question -> [CandidateTrait] in
            switch question.kind {
            case .choice: question.choices.map { .choice(question.key, $0) }
            case .declaration: [.tick(question.key)]
            case .number: [.number(question.key, question.range)]
            default: []
            }
        }
        return (asked + languages.map(CandidateTrait.language)).map { trait in
            var label = trait.label(in: form)
            if case .number(let key, _) = trait { label = form?.question(key)?.label ?? label }
            return QuotaChoice(value: written(trait), label: label, trait: trait)
        }
    }

    /// Names of questions hold no such signs, so that no two are written alike.
    static func written(_ trait: CandidateTrait) -> String {
        switch trait {
        case .choice(let key, let choice): "\(key.rawValue)=\(choice)"
        case .tick(let key): "\(key.rawValue)+"
        case .number(let key, _): "\(key.rawValue)#"
        case .language(let code): "=\(code)"
        }
    }
}
