import Domain
import Storage

/// How the words of the domain stand in columns.
extension ID: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var columnValue: ColumnValue { .integer(rawValue) }
    package init(columnValue: ColumnValue) throws { self.init(rawValue: try Int64(columnValue: columnValue)) }
}

extension Moment: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var columnValue: ColumnValue { .integer(microseconds) }
    package init(columnValue: ColumnValue) throws { self.init(microseconds: try Int64(columnValue: columnValue)) }
}

extension Day: Storable {
    package static var columnKind: ColumnKind { .text }
    package var columnValue: ColumnValue { .text(description) }
    package init(columnValue: ColumnValue) throws {
        guard let day = Day(try String(columnValue: columnValue)) else { throw StorageError.column("not a day") }
        self = day
    }
}

extension EventKind: Storable {}
extension Stage: Storable {}
extension Role: Storable {}
extension LinkPurpose: Storable {}
extension Follower: Storable {}
extension Attachment.Holder: Storable {}
extension MailRhythm: Storable {}
extension ReplyAction: Storable {}
extension ReceivedLetter.State: Storable {}
extension HeldReason: Storable {}
