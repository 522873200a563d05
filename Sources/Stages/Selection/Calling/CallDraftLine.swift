import Domain
import Markup
import Web
import Words

/// One question, rule or criterion where the call is built, with what may be done to it.
struct CallDraftLine: Sendable, Encodable {
    let label: Phrase
    let about: [Phrase]
    let address: Address
    let up: FormButton?
    let down: FormButton?
    let drop: FormButton?

    func html(for viewer: Viewer) -> HTML {
        """
        <li><a class="title" href="\(address)">\(label)</a>
        <p class="meta">\(about.enumerated().html { place, fact in "\(when(place > 0, " · "))\(fact)" })</p>
        <div class="actions">\(up?.html(for: viewer))\(down?.html(for: viewer))\(drop?.html(for: viewer))</div></li>
        """
    }
}

/// The lines of a call's form, in their order; the first cannot go up and the last not down.
struct CallDraftLines {
    let form: CallForm
    let hasTwoSteps: Bool
    let slug: String

    var questions: [CallDraftLine] {
        form.questions.enumerated().map { place, question in
            let key = question.key.rawValue
            var about = [question.kind.label]
            if question.isRequired { about.append(say("must be answered")) }
            if hasTwoSteps { about.append(question.step.label) }
            if question.isConfidential { about.append(say("confidential")) }
            return CallDraftLine(
                label: question.label, about: about, address: Address(.callQuestion, slug, key),
                up: place > 0 ? Self.button(say("Up"), Address(.moveCallQuestion, slug, key, Way.up.rawValue)) : nil,
                down: place + 1 < form.questions.count
                    ? Self.button(say("Down"), Address(.moveCallQuestion, slug, key, Way.down.rawValue)) : nil,
                drop: question.isFixed ? nil : Self.button(say("Take out"), Address(.dropCallQuestion, slug, key)))
        }
    }

    var rules: [CallDraftLine] {
        form.rules.map { rule in
            let value = rule.values.joined(separator: ", ")
            let question = form.question(rule.question)?.label ?? .verbatim(rule.question.rawValue)
            let test = rule.test.label
            return CallDraftLine(
                label: .verbatim(rule.sentence),
                about: [value.isEmpty ? say("“\(question)” \(test)") : say("“\(question)” \(test) \(value)")],
                address: Address(.callRule, slug, rule.id), up: nil, down: nil,
                drop: Self.button(say("Take out"), Address(.dropCallRule, slug, rule.id)))
        }
    }

    var criteria: [CallDraftLine] {
        form.criteria.enumerated().map { place, criterion in
            let key = criterion.key.rawValue
            let weight = criterion.weight
            let reads = criterion.questions.compactMap { form.question($0)?.label }
            return CallDraftLine(
                label: criterion.label,
                about: [say("\(weight) %", context: "weight")] + reads,
                address: Address(.criterion, slug, key),
                up: place > 0 ? Self.button(say("Up"), Address(.moveCriterion, slug, key, Way.up.rawValue)) : nil,
                down: place + 1 < form.criteria.count
                    ? Self.button(say("Down"), Address(.moveCriterion, slug, key, Way.down.rawValue)) : nil,
                drop: Self.button(say("Take out"), Address(.dropCriterion, slug, key)))
        }
    }

    private static func button(_ label: Phrase, _ address: Address) -> FormButton {
        FormButton(label, posts: address, weight: .plain)
    }
}
