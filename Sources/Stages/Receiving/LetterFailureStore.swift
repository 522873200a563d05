import Domain
import Storage

/// Letters whose taking in failed, and how often: a fault of ours, which may be over at the next try.
struct LetterFailureStore {
    /// After so many tries a letter is held for somebody to look at.
    static let most = 3
    /// What failed once and never came again is forgotten after a month.
    private static let kept: Int64 = 30 * 86_400

    private let scene: Scene
    private var connection: any Connection { scene.connection }

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// - Returns: how often it has failed now.
    func note(_ key: String) throws -> Int {
        let old = scene.now.adding(seconds: -Self.kept)
        try connection.run("DELETE FROM letter_failure WHERE at < \(old)")
        try connection.run(
            """
            INSERT INTO letter_failure (key, tries, at) VALUES (\(key), 1, \(scene.now))
            ON CONFLICT (key) DO UPDATE SET tries = letter_failure.tries + 1, at = \(scene.now)
            """)
        return try connection.value("SELECT tries FROM letter_failure WHERE key = \(key)") ?? 1
    }

    func forget(_ key: String) throws {
        try connection.run("DELETE FROM letter_failure WHERE key = \(key)")
    }
}
