import Domain
import Web

/// What was, or is, asked of applications: each version of the call is read once, however many answer it.
struct AskedForms {
    private let selection: SelectionStore
    private let current: SelectionStore.CallRow?
    private var forms: [Int: CallForm] = [:]
    private var steps: [Int: Set<CallStep>] = [:]

    init(_ selection: SelectionStore) throws {
        self.selection = selection
        current = try selection.call()
    }

    /// The form of one application and the steps it was asked for. A draft follows the call; what was sent stays with its
    /// version.
    mutating func asked(of application: SelectionStore.ApplicationRow) throws -> (CallForm, Set<CallStep>) {
        if application.moments.sent == nil {
            guard let current else { throw Path.NotFound() }
            return (try form(of: current.version), current.terms.firstSteps)
        }
        let first = try form(of: application.version)
        guard application.goesOn == true else { return (first, try firstSteps(of: application.version)) }
        let later = application.moments.proposed == nil ? current?.version : application.proposalVersion
        return (first.going(on: try form(of: later ?? application.version)), Set(CallStep.allCases))
    }

    private mutating func form(of version: Int) throws -> CallForm {
        if let known = forms[version] { return known }
        let form = try selection.form(of: version)
        forms[version] = form
        return form
    }

    private mutating func firstSteps(of version: Int) throws -> Set<CallStep> {
        if let known = steps[version] { return known }
        let first = try selection.terms(of: version).firstSteps
        steps[version] = first
        return first
    }
}
