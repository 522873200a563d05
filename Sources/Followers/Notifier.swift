import Domain
import Stages

/// Writes letters into the outbox because of an event, as each receiver may read it.
struct Notifier {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func notify(of event: ID<Event>) throws {
        guard let event = try EventLog(scene.connection, scene.network).event(event) else { return }
        try OutboxStore(scene.connection, scene.setting).put(Letters.of(event, in: scene), because: event)
    }
}
