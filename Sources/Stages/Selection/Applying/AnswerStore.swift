import Domain
import Storage
import Web

/// What applications say, each read with the version of the call it answers.
extension SelectionStore {
    struct FileRow: Sendable {
        let id: ID<ApplicationFile>
        let question: CallQuestion.Key
        let file: UploadedFile
    }

    func answered(_ application: ApplicationRow) throws -> AnsweredForm {
        guard let answered = try answered([application])[application.id] else { throw Path.NotFound() }
        return answered
    }

    /// Several at once, with as few queries as one.
    ///
    /// - Parameter shutting: of which of them answers and files under questions marked confidential are not selected.
    func answered(
        _ applications: [ApplicationRow], shutting: (ID<Candidate>) -> Bool = { _ in false }
    ) throws -> [ID<Candidate>: AnsweredForm] {
        var forms = try AskedForms(self)
        let asked = try applications.map { ($0, try forms.asked(of: $0)) }
        let shut = asked.reduce(into: [ID<Candidate>: Set<CallQuestion.Key>]()) { all, one in
            let keys = one.1.0.questions.filter(\.isConfidential).map(\.key)
            all[one.0.id] = Set(shutting(one.0.id) ? keys : [])
        }
        let texts = try texts(except: shut)
        let files = try Dictionary(grouping: files(except: shut), by: \.candidate)
        return asked.reduce(into: [:]) { all, one in
            let (application, (form, steps)) = one
            let id = application.id
            let writing: Set<CallStep> =
                switch application.state {
                case .draft: steps
                case .asked: [.proposal]
                default: []
                }
            var values = texts[id] ?? [:]
            values[.organisation] = application.organisation
            values[.contact] = application.contact
            all[id] = AnsweredForm(
                form: form, asked: steps, writing: writing, shut: shut[id] ?? [], texts: ApplicationTexts(values),
                files: files[id]?.map(\.row) ?? [])
        }
    }

    /// What is different in the call since a draft was kept last.
    func changes(since application: ApplicationRow) throws -> [Phrase] {
        guard let call = try call() else { return [] }
        let kept =
            application.state == .draft ? application.version : application.proposalVersion ?? application.version
        return try changes(from: kept, to: call.version)
    }

    func changes(from old: Int, to new: Int) throws -> [Phrase] {
        CallChange.sentences(
            from: (try terms(of: old), try form(of: old)), to: (try terms(of: new), try form(of: new)))
    }

    private func texts(
        except shut: [ID<Candidate>: Set<CallQuestion.Key>]
    ) throws -> [ID<Candidate>: [CallQuestion.Key: String]] {
        try connection.rows(
            """
            SELECT candidate_id, question, text FROM application_answer
            WHERE network_id = \(network) AND \(of(shut))
            """
        ).reduce(into: [:]) { $0[try $1["candidate_id"], default: [:]][try $1["question"]] = try $1["text"] }
    }

    /// The condition that keeps what belongs to these candidates, without the questions that are shut of each.
    private func of(_ shut: [ID<Candidate>: Set<CallQuestion.Key>]) -> SQL {
        let alike = Dictionary(grouping: shut.keys.sorted()) { shut[$0, default: []].map(\.rawValue).sorted() }
        let each = alike.sorted { $0.value[0] < $1.value[0] }.map { keys, candidates -> SQL in
            let open: SQL = keys.isEmpty ? "1 = 1" : "question NOT IN \(list: keys)"
            return "(candidate_id IN \(list: candidates) AND \(open))"
        }
        return each.reduce("(1 = 0") { $0 + " OR " + $1 } + ")"
    }

    /// Keeps answers to these questions, and under which version they were given.
    ///
    /// - Returns: whether nobody had changed it meanwhile.
    func keep(
        _ texts: ApplicationTexts, to questions: [CallQuestion], in application: ApplicationRow, from revision: Int
    ) throws -> Bool {
        let id = application.id
        let keys = Set(questions.map(\.key))
        let current = try call()?.version ?? 1
        let version = application.state == .draft ? current : application.version
        let proposal = application.state == .asked ? current : application.proposalVersion
        let isKept =
            try connection.run(
                """
                UPDATE candidate SET revision = revision + 1, kept_at = \(scene.now), version = \(version),
                    proposal_version = \(proposal),
                    organisation = \(keys.contains(.organisation) ? texts.organisation : application.organisation),
                    contact = \(keys.contains(.contact) ? texts.contact : application.contact)
                WHERE network_id = \(network) AND id = \(id) AND revision = \(revision)
                """) > 0
        guard isKept else { return false }
        let rows = questions.filter { !$0.isFixed && $0.kind != .file }.map { question -> SQL in
            "\(network), \(id), \(question.key), \(texts[question.key])"
        }
        try connection.insert(
            rows, into: "application_answer (network_id, candidate_id, question, text)",
            "ON CONFLICT (candidate_id, question) DO UPDATE SET text = excluded.text")
        return true
    }

    func files(of candidate: ID<Candidate>) throws -> [FileRow] { try files(except: [candidate: []]).map(\.row) }

    private func files(
        except shut: [ID<Candidate>: Set<CallQuestion.Key>]
    ) throws -> [(candidate: ID<Candidate>, row: FileRow)] {
        try connection.rows(
            """
            SELECT candidate_id, id, question, name, type, digest, size FROM application_file
            WHERE network_id = \(network) AND \(of(shut)) ORDER BY id
            """
        ).map {
            let file = UploadedFile(
                name: try $0["name"], type: try $0["type"], digest: try $0["digest"], size: try $0["size"])
            return (try $0["candidate_id"], FileRow(id: try $0["id"], question: try $0["question"], file: file))
        }
    }

    func file(_ file: ID<ApplicationFile>, of candidate: ID<Candidate>) throws -> Download {
        guard let found = try files(of: candidate).first(where: { $0.id == file })?.file else { throw Path.NotFound() }
        return Download(name: found.name, type: found.type, content: .stored(found.digest))
    }

    func add(_ file: UploadedFile, to candidate: ID<Candidate>, answering question: CallQuestion.Key) throws {
        let id: ID<ApplicationFile> = scene.newID()
        try connection.run(
            """
            INSERT INTO application_file (id, network_id, candidate_id, question, name, type, digest, size, added_at)
            VALUES (\(id), \(network), \(candidate), \(question), \(file.name), \(file.type), \(file.digest),
                \(file.size), \(scene.now))
            """)
    }

    func remove(_ file: ID<ApplicationFile>, from candidate: ID<Candidate>) throws {
        try connection.run(
            "DELETE FROM application_file WHERE network_id = \(network) AND candidate_id = \(candidate) AND id = \(file)"
        )
    }
}

extension SelectionStore.ApplicationRow {
    /// Whether the call has a newer version than the one this draft was kept under.
    func isOvertaken(by call: SelectionStore.CallRow?) -> Bool {
        guard let now = call?.version else { return false }
        return switch state {
        case .draft: version < now
        case .asked: proposalVersion.map { $0 < now } ?? false
        default: false
        }
    }
}
