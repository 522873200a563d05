import Domain
import Storage

/// Which signed deliveries were seen, for as long as their time is good.
struct DeliveryStore {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// - Returns: whether it is seen for the first time.
    func see(_ delivery: SignedDelivery) throws -> Bool {
        let old = scene.now.adding(seconds: -3 * SignedDelivery.patience)
        try scene.connection.run("DELETE FROM mail_signature WHERE at < \(old)")
        return try scene.connection.run(
            """
            INSERT INTO mail_signature (signature, at) VALUES (\(delivery.signature), \(scene.now))
            ON CONFLICT (signature) DO NOTHING
            """) > 0
    }

    /// It could not be taken in; the same delivery may come again.
    func forget(_ delivery: SignedDelivery) throws {
        try scene.connection.run("DELETE FROM mail_signature WHERE signature = \(delivery.signature)")
    }
}
