import Domain
import Markup
import Sealing
import Web
import Words

/// What every page of an archive is written from: the network as it stood with its last event, and who may be named.
struct ArchiveView {
    let scene: Scene
    let facts: NetworkFacts
    let disclosing: Disclosing
    /// Whose words a quotation is.
    private let quoted: QuotedWords
    /// For whom its sentences are written.
    let reader: Reader
    /// What happened last: an archive tells the time by it, so that the same network gives the same bytes.
    let last: RecordedEvent

    init(_ scene: Scene, to audience: ArchiveAudience, last: RecordedEvent, in language: String) throws {
        self.scene = scene
        self.last = last
        facts = try CharterStore(scene).facts()
        let closeOut = CloseOutStore(scene)
        let disclosing = Disclosing(
            to: audience, consents: try closeOut.consents(), silence: try closeOut.silence())
        self.disclosing = disclosing
        quoted = try closeOut.quoted(disclosing)
        reader = Reader(language: language, timeZone: .gmt)
    }

    /// Whether what the network says of itself was published; a draft goes into the full record only.
    var isStanding: Bool { facts.stage > .design || disclosing.audience == .full }

    var asOf: Moment { last.at }

    /// The last digest of the history, in hexadecimal.
    var digest: String { Digest(bytes: last.digest)?.hex ?? "" }

    /// Reads what somebody released but the stores keep within the network, such as a file beside a released post.
    var archivist: Scene {
        let member = Member(
            person: ID(rawValue: 0), network: scene.network, organisation: nil, seat: nil, roles: [.convener])
        return Scene(scene.connection, network: scene.network, actor: .member(member), setting: scene.setting)
    }

    /// A person's name where it may stand, and otherwise a word for somebody.
    func name(_ name: String, of person: ID<Person>) -> Phrase {
        disclosing.shows(.name, of: person) ? .verbatim(name) : say("Somebody")
    }

    /// The same for programs: a name, or nothing.
    func cell(_ name: String?, of person: ID<Person>?) -> ArchiveCell {
        guard let name, let person, disclosing.shows(.name, of: person) else { return .none }
        return .text(name)
    }

    /// What a person wrote, where they agreed to it.
    func words(_ text: String, of person: ID<Person>) -> String? {
        disclosing.shows(.words, of: person) ? unquoted(text) : nil
    }

    /// A text without what it quotes of somebody who withheld their words.
    func unquoted(_ text: String) -> String {
        quoted.cleaned(text, with: say("[words withheld]").spoken(to: reader))
    }
}
