import Domain

/// An organisation of the demonstration that applies, with what it answers.
struct Applicant {
    let email: String
    let texts: ApplicationTexts

    /// - Parameter more: answers to questions beside the usual ones.
    init(
        _ email: String, _ contact: String, _ organisation: String, vision: String, interest: String,
        commitment: String, sharing: String, grant: String, duties: String, more: [String: String] = [:]
    ) {
        self.email = email
        let usual = [
            "organisation": organisation, "contact": contact, "vision": vision, "interest": interest,
            "commitment": commitment, "sharing": sharing, "own_grant": grant, "grant_duties": duties,
        ]
        let answers = usual.merging(more) { $1 }
        texts = ApplicationTexts(
            Dictionary(uniqueKeysWithValues: answers.map { (CallQuestion.Key(rawValue: $0.key), $0.value) }))
    }

    /// Writes the draft, as the applicant would with the mailed link.
    func draft(in network: ID<Network>, of world: World) async throws -> ID<Candidate> {
        try await world.setting.keep(in: network, as: .visitor) { scene in
            let candidate = try BeginApplication(email: email).begin(in: scene, language: "en")
            let selection = SelectionStore(scene)
            if let application = try selection.application(candidate) {
                let questions = try selection.answered(application).form.questions
                _ = try selection.keep(texts, to: questions, in: application, from: 0)
            }
            return candidate
        }
    }

    func send(_ candidate: ID<Candidate>, in network: ID<Network>, of world: World) async throws {
        _ = try await world.setting.perform(
            SendApplication(), in: network, as: .holder(of: .application, subject: candidate.rawValue),
            once: world.setting.newEventID())
    }
}
