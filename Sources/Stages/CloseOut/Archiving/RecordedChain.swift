import Domain
import Files
import Sealing
import Storage

/// The events of a full archive, each digest computed again from the one before.
struct RecordedChain {
    private static let columns = ["position", "id", "at", "actor_id", "kind", "subject_id", "body", "digest"]

    private let archive: ArchivedNetwork

    init(_ archive: ArchivedNetwork) {
        self.archive = archive
    }

    func check() throws {
        guard let table = RecordedTableStore.catalogue.table("event"), let rows = try RecordedRows(table, in: archive)
        else {
            throw BagFault.missing("data/\(ArchiveRecord.path(of: "event"))")
        }
        let places = Self.columns.compactMap(rows.place)
        guard places.count == Self.columns.count else {
            throw ArchiveFault.record(
                file: ArchiveRecord.path(of: "event"), line: 1, "a column of the chain is missing")
        }
        var position = 0
        var previous: [UInt8] = []
        try rows.each { lines in
            for line in lines {
                position += 1
                previous = try digest(places.map { line[$0] }, at: position, after: previous)
            }
        }
        guard position == archive.events else {
            throw ArchiveFault.chain(position: position + 1, "that event is not there")
        }
        guard Digest(bytes: previous)?.hex == archive.digest else { throw ArchiveFault.wrongDigest }
    }

    private func digest(_ values: [ColumnValue], at position: Int, after previous: [UInt8]) throws -> [UInt8] {
        guard case .integer(let number) = values[0], number == Int64(position) else {
            throw ArchiveFault.chain(position: position, "that event is not there")
        }
        let actor: ID<Person>?
        if case .integer(let person) = values[3] { actor = ID(rawValue: person) } else { actor = nil }
        guard case .integer(let id) = values[1], case .integer(let at) = values[2], case .text(let kind) = values[4],
            case .integer(let subject) = values[5], case .text(let body) = values[6],
            case .bytes(let digest) = values[7],
            digest
                == RecordedEvent.digest(
                    after: previous, position: position, id: ID(rawValue: id), at: Moment(microseconds: at),
                    actor: actor, kind: kind, subject: subject, body: body)
        else { throw ArchiveFault.chain(position: position, "that event was changed") }
        return digest
    }
}
