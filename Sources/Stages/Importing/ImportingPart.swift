import Domain
import Storage
import Words

/// No stage of life: networks that lived elsewhere are brought in.
enum ImportingPart {
    static let part = StagePart(
        migrations: ImportingSchema.migrations,
        doors: { $0.page(.imported, ImportedPage.init) },
        broken: { connection in
            try connection.column(
                """
                SELECT i.key FROM import_key i
                WHERE (i.kind = 'person' AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = i.id))
                    OR (i.kind = 'organisation' AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.id = i.id))
                    OR (i.kind = 'network' AND NOT EXISTS (SELECT 1 FROM network n WHERE n.id = i.id))
                """, as: String.self
            ).map { "The imported key “\($0)” stands for nothing." }
        },
        mentions: { scene in
            guard try ImportedRecord(scene).exists() else { return [] }
            return [
                Waiting(
                    say("What it brought along from where it lived before"),
                    Address(.imported, try CharterStore(scene).facts().slug))
            ]
        })
}
