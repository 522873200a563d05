import Domain
import Sealing
import Words

/// What every page of an archive is written from: the network as it stood with its last event, and who may be named.
struct ArchiveView {
    let scene: Scene
    let facts: NetworkFacts
    let disclosing: Disclosing
    /// When the last event happened: an archive tells the time by it, so that the same network gives the same bytes.
    let asOf: Moment
    /// The last digest of the history, in hexadecimal.
    let digest: String

    init(_ scene: Scene, to audience: ArchiveAudience, last: RecordedEvent) throws {
        self.scene = scene
        facts = try CharterStore(scene).facts()
        disclosing = Disclosing(to: audience, consents: try CloseOutStore(scene).consents())
        asOf = last.at
        digest = Digest(bytes: last.digest)?.hex ?? ""
    }

    /// Reads what somebody released but the stores keep within the network, such as a file beside a released post.
    var archivist: Scene {
        let member = Member(
            person: ID(rawValue: 0), network: scene.network, organisation: nil, seat: nil, roles: [.convener])
        return Scene(scene.connection, network: scene.network, actor: .member(member), setting: scene.setting)
    }

    /// A person's name where it may stand, and otherwise a word for somebody.
    func name(_ name: String, of person: ID<Person>) -> Phrase {
        disclosing.shows(person) ? .verbatim(name) : say("Somebody")
    }

    /// What a person wrote, where they agreed to it.
    func words(_ text: String, of person: ID<Person>) -> String? { disclosing.shows(person) ? text : nil }
}
