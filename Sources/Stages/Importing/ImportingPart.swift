import Domain
import Words

/// No stage of life: networks that lived elsewhere are brought in.
enum ImportingPart {
    static let part = StagePart(
        migrations: ImportingSchema.migrations,
        doors: { $0.page(.imported, ImportedPage.init) },
        broken: ImportingInvariants.broken,
        mentions: { scene in
            guard try ImportedStore(scene).exists() else { return [] }
            return [
                Waiting(
                    say("What it brought along from where it lived before"),
                    Address(.imported, try CharterStore(scene).facts().slug))
            ]
        })
}
