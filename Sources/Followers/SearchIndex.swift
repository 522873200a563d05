import Domain
import Stages

/// Keeps what can be found by searching in step with what has happened. Doing it twice does it once.
struct SearchIndex {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func index(_ event: ID<Event>) throws {
        guard let event = try EventLog(scene.connection, scene.network).event(event) else { return }
        let search = SearchStore(scene.connection)
        for document in try Findable.documents(after: event, in: scene) {
            try search.put(document, of: scene.network, at: document.at ?? event.at)
        }
    }
}
