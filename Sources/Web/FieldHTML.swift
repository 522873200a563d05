import Domain
import Markup
import Words

/// How a field looks, with what was typed and what is wrong with it.
struct FieldHTML {
    let field: Field
    let values: [String]
    let problem: Phrase?
    /// Tells apart fields of one name in several forms of a page.
    let prefix: String

    private var name: String { field.name }
    private var label: Phrase { field.label }
    private var help: Phrase? { field.help }
    private var kind: Field.Kind { field.kind }
    private var isRequired: Bool { field.isRequired }
    private var limit: Int { field.limit }

    var html: HTML {
        switch kind {
        case .hidden: return "<input type=\"hidden\" name=\"\(name)\" value=\"\(values.first ?? "")\">"
        case .choice(let choices) where choices.count <= 6: return group(choices, "radio")
        case .choices(let choices): return group(choices, "checkbox")
        case .tick: return group([Field.Choice("yes", label)], "checkbox")
        default: return single
        }
    }

    private var value: String { values.first ?? "" }

    private var single: HTML {
        """
        <div class="field\(when(problem != nil, " wrong"))">
        <label for="\(id)">\(label)\(optionally)</label>
        \(helpText)
        \(problemText)
        \(control)
        </div>
        """
    }

    private func group(_ choices: [Field.Choice], _ type: String) -> HTML {
        """
        <fieldset class="choices\(when(problem != nil, " wrong"))" id="\(id)" tabindex="-1"\(described)>
        <legend\(when(isTick, " class=\"visually-hidden\""))>\(label)\(optionally)</legend>
        \(helpText)
        \(problemText)
        \(choices.html { choice in
            """
            <label class="choice"><input type="\(type)" name="\(name)" value="\(choice.value)"\
            \(attribute: "checked", if: values.contains(choice.value))\
            \(attribute: "required", if: isRequired && (type == "radio" || isTick))> <span>\(choice.label)</span></label>
            """
        })
        </fieldset>
        """
    }

    private var control: HTML {
        switch kind {
        case .text:
            """
            <textarea id="\(id)" name="\(name)" rows="6"\(limits)\(demands)\(described)>
            \(value)</textarea>
            """
        case .choice(let choices):
            """
            <select id="\(id)" name="\(name)"\(demands)\(described)><option value=""></option>
            \(choices.html { choice in
                """
                <option value="\(choice.value)"\(attribute: "selected", if: choice.value == value)>\(choice.label)</option>
                """
            })</select>
            """
        case .file: "<input id=\"\(id)\" type=\"file\" name=\"\(name)\" multiple\(demands)\(described)>"
        case .number(let range):
            """
            <input id="\(id)" type="number" name="\(name)" value="\(value)" min="\(range.lowerBound)" max="\(range.upperBound)" \
            inputmode="numeric"\(demands)\(described)>
            """
        case .decimal:
            "<input id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" inputmode=\"decimal\"\(demands)\(described)>"
        default:
            """
            <input id="\(id)" type="\(type)" name="\(name)" value="\(value)"\(completion)\(limits)\(demands)\(described)\(suggested)>
            \(suggestions)
            """
        }
    }

    private var type: String {
        switch kind {
        case .email: "email"
        case .password: "password"
        case .day: "date"
        case .moment: "datetime-local"
        default: "text"
        }
    }

    private var completion: HTML {
        field.completion.map { " autocomplete=\"\($0.rawValue)\"" } ?? .empty
    }

    private var suggested: HTML { when(!field.suggestions.isEmpty, " list=\"\(id)-list\"") }

    private var suggestions: HTML {
        when(
            !field.suggestions.isEmpty,
            """
            <datalist id="\(id)-list">\(field.suggestions.html { "<option value=\"\($0)\"></option>" })</datalist>
            """)
    }

    private var isTick: Bool {
        if case .tick = kind { return true }
        return false
    }

    private var id: String { "field-\(prefix)\(name)" }
    private var limits: HTML { when(limit > 0, " maxlength=\"\(limit)\"") }
    private var demands: HTML { "\(attribute: "required", if: isRequired)" }
    private var optionally: HTML { when(!isRequired && !field.waits, " <small>\(say("(may stay empty)"))</small>") }
    private var helpText: HTML { help.map { "<p class=\"help\" id=\"\(id)-help\">\($0)</p>" } ?? .empty }

    private var problemText: HTML {
        problem.map { "<p class=\"problem\" id=\"\(id)-problem\">\($0)</p>" } ?? .empty
    }

    private var described: HTML {
        let parts = [help.map { _ in "\(id)-help" }, problem.map { _ in "\(id)-problem" }].compactMap(\.self)
        return """
            \(when(problem != nil, " aria-invalid=\"true\""))\
            \(when(!parts.isEmpty, " aria-describedby=\"\(parts.joined(separator: " "))\""))
            """
    }
}
