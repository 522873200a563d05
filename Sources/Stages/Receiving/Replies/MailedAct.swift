import Domain
import Web

/// One thing a letter does, read out of its words and not yet done.
struct MailedAct: Sendable {
    let network: ID<Network>
    let matter: Matter
    /// What the rule says before it is done; doing it asks once more.
    let verdict: Verdict
    /// What was understood, in words; nothing where that is plain.
    let echo: Phrase?
    /// It promises, signs or approves: so it is said back, and can be taken back.
    let isBinding: Bool
    /// The action, with the files that came along and the letter it came in.
    let action: @Sendable ([UploadedFile], PostOriginal?) -> any Action

    init(
        _ matter: Matter, in network: ID<Network>, _ verdict: Verdict, echo: Phrase? = nil, isBinding: Bool = false,
        action: @escaping @Sendable ([UploadedFile], PostOriginal?) -> any Action
    ) {
        self.matter = matter
        self.network = network
        self.verdict = verdict
        self.echo = echo
        self.isBinding = isBinding
        self.action = action
    }

    /// One that binds whoever wrote it.
    static func binding(
        _ matter: Matter, in network: ID<Network>, _ verdict: Verdict, _ echo: Phrase, _ action: any Action
    ) -> MailedAct {
        MailedAct(matter, in: network, verdict, echo: echo, isBinding: true) { _, _ in action }
    }
}
