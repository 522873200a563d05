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

    /// - Parameter withConfidential: otherwise answers and files under questions marked confidential are not selected.
    func answered(_ application: ApplicationRow, withConfidential: Bool = true) throws -> AnsweredForm {
        let (form, asked) = try form(for: application)
        let writing: Set<CallStep> =
            switch application.state {
            case .draft: asked
            case .asked: [.proposal]
            default: []
            }
        let shut = Set(withConfidential ? [] : form.questions.filter(\.isConfidential).map(\.key))
        return AnsweredForm(
            form: form, asked: asked, writing: writing, shut: shut,
            texts: try texts(of: application, except: shut), files: try files(of: application.id, except: shut))
    }

    /// What was, or is, asked of an application. A draft follows the call; what was sent stays with its version.
    private func form(for application: ApplicationRow) throws -> (CallForm, Set<CallStep>) {
        let current = try call()
        if application.moments.sent == nil {
            guard let current else { throw Path.NotFound() }
            return (try form(of: current.version), current.terms.firstSteps)
        }
        let first = try form(of: application.version)
        guard application.goesOn == true else { return (first, try terms(of: application.version).firstSteps) }
        let later = application.moments.proposed == nil ? current?.version : application.proposalVersion
        return (first.going(on: try form(of: later ?? application.version)), Set(CallStep.allCases))
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

    func texts(of application: ApplicationRow, except shut: Set<CallQuestion.Key> = []) throws -> ApplicationTexts {
        var values = try connection.rows(
            """
            SELECT question, text FROM application_answer
            WHERE network_id = \(network) AND candidate_id = \(application.id) AND \(isNot(shut))
            """
        ).reduce(into: [CallQuestion.Key: String]()) { $0[try $1["question"]] = try $1["text"] }
        values[.organisation] = application.organisation
        values[.contact] = application.contact
        return ApplicationTexts(values)
    }

    private func isNot(_ shut: Set<CallQuestion.Key>) -> SQL {
        shut.isEmpty ? "1 = 1" : "question NOT IN \(list: shut.map(\.rawValue).sorted())"
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
        for question in questions where !question.isFixed && question.kind != .file {
            let text = texts[question.key]
            try connection.run(
                """
                INSERT INTO application_answer (network_id, candidate_id, question, text)
                VALUES (\(network), \(id), \(question.key), \(text))
                ON CONFLICT (candidate_id, question) DO UPDATE SET text = \(text)
                """)
        }
        return true
    }

    func files(of candidate: ID<Candidate>, except shut: Set<CallQuestion.Key> = []) throws -> [FileRow] {
        try connection.rows(
            """
            SELECT id, question, name, type, digest, size FROM application_file
            WHERE network_id = \(network) AND candidate_id = \(candidate) AND \(isNot(shut)) ORDER BY id
            """
        ).map {
            FileRow(
                id: try $0["id"], question: try $0["question"],
                file: UploadedFile(
                    name: try $0["name"], type: try $0["type"], digest: try $0["digest"], size: try $0["size"]))
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
