import Domain
import Words

/// No stage of life: mail that comes in, and how much of it goes out.
enum ReceivingPart {
    static let part = StagePart(
        migrations: ReceivingSchema.migrations + DigestSchema.migrations, doors: ReceivingRoutes.add,
        waiting: { scene in
            guard Moderating.includes(scene.actor) else { return [] }
            let held = try ReceivedLetterStore(scene).countHeld()
            if held == 0 { return [] }
            return [
                Waiting(
                    say("Look at \(held) letters that wait"),
                    Address(.heldLetters, try CharterStore(scene).facts().slug))
            ]
        },
        keepsFiles: { connection, digests in try ReceivedLetterStore.files(digests, keptIn: connection) })
}
