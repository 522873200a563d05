import Domain
import Storage

/// How much mail each person gets from this network.
struct RhythmStore {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func rhythm(of person: ID<Person>) throws -> MailRhythm {
        try scene.connection.value(
            "SELECT rhythm FROM membership WHERE network_id = \(scene.network) AND person_id = \(person)") ?? .each
    }

    func choose(_ rhythm: MailRhythm, for person: ID<Person>) throws {
        try scene.connection.run(
            "UPDATE membership SET rhythm = \(rhythm) WHERE network_id = \(scene.network) AND person_id = \(person)")
    }
}
