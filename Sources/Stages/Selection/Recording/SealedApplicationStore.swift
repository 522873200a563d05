import Domain
import Storage

/// What applications say, as it is sealed when they are sent: every answer and the digest of every file, so that nobody
/// changes one afterwards unseen. Asks as often for many as for one.
struct SealedApplicationStore {
    struct Row: Sendable {
        let id: ID<Candidate>
        /// What was said in the application, and in the full proposal once there is one.
        let application: String
        let proposal: String?
        /// Nothing of what was sent before applications were sealed, and of what is erased.
        let salt, proposalSalt: [UInt8]?

        /// The seals, in the order of the steps.
        var seals: [String] {
            let first = salt.map { SealedWords.seal($0, application) }
            let second = proposalSalt.flatMap { salt in proposal.map { SealedWords.seal(salt, $0) } }
            return [first, second].compactMap(\.self)
        }
    }

    private struct Form {
        let call: CallForm
        let steps: Set<CallStep>
    }

    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// - Parameter ids: nothing for all that were begun.
    func rows(_ ids: [ID<Candidate>]? = nil) throws -> [ID<Candidate>: Row] {
        let which = { (column: SQL) -> SQL in ids.map { "\(column) IN \(list: $0)" } ?? "1 = 1" }
        let texts = try texts(which("candidate_id"))
        let files = try files(which("candidate_id"))
        var forms: [Int: Form] = [:]
        return try connection.rows(
            """
            SELECT id, version, proposal_version, organisation, contact, sent_salt, proposal_salt FROM candidate
            WHERE network_id = \(network) AND \(which("id")) ORDER BY id
            """
        ).reduce(into: [:]) { rows, row in
            let id: ID<Candidate> = try row["id"]
            var said = texts[id] ?? [:]
            said[.organisation] = try row["organisation"]
            said[.contact] = try row["contact"]
            let form = try form(of: row["version"], &forms)
            let later: Int? = try row["proposal_version"]
            let proposal = try later.map { Form(call: try self.form(of: $0, &forms).call, steps: [.proposal]) }
            rows[id] = Row(
                id: id, application: Self.text(form, said, files[id] ?? []),
                proposal: proposal.map { Self.text($0, said, files[id] ?? []) }, salt: try row["sent_salt"],
                proposalSalt: try row["proposal_salt"])
        }
    }

    private func form(of version: Int, _ known: inout [Int: Form]) throws -> Form {
        if let form = known[version] { return form }
        let selection = SelectionStore(scene)
        let form = Form(
            call: try selection.form(of: version), steps: try selection.terms(of: version).firstSteps)
        known[version] = form
        return form
    }

    private static func text(
        _ form: Form, _ said: [CallQuestion.Key: String], _ files: [(question: CallQuestion.Key, line: [String])]
    ) -> String {
        let asked = form.call.asked(in: form.steps)
        let keys = Set(asked.map(\.key))
        let answers = asked.filter { $0.kind != .file }.map { [$0.key.rawValue, said[$0.key] ?? ""] }
        return SealedWords.text(
            answers.sorted { $0[0] < $1[0] } + files.filter { keys.contains($0.question) }.map(\.line))
    }

    private func texts(_ which: SQL) throws -> [ID<Candidate>: [CallQuestion.Key: String]] {
        try connection.rows(
            "SELECT candidate_id, question, text FROM application_answer WHERE network_id = \(network) AND \(which)"
        ).reduce(into: [:]) {
            $0[try $1["candidate_id"], default: [:]][try $1["question"]] = try $1["text"] as String
        }
    }

    private func files(_ which: SQL) throws -> [ID<Candidate>: [(question: CallQuestion.Key, line: [String])]] {
        try connection.rows(
            """
            SELECT candidate_id, question, name, digest FROM application_file
            WHERE network_id = \(network) AND \(which) ORDER BY id
            """
        ).reduce(into: [:]) {
            let question: CallQuestion.Key = try $1["question"]
            let line = [question.rawValue, try $1["name"] as String, try $1["digest"] as String]
            $0[try $1["candidate_id"], default: []].append((question, line))
        }
    }
}
