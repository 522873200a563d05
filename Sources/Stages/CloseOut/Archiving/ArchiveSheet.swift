/// A table of an archive for programs: what its rows are and what each column says. The dictionary is written from it.
struct ArchiveSheet {
    struct Column {
        let name: String
        let kind: ArchiveCell.Kind
        let meaning: String

        init(_ name: String, _ kind: ArchiveCell.Kind, _ meaning: String) {
            self.name = name
            self.kind = kind
            self.meaning = meaning
        }
    }

    let name: String
    let rows: String
    let columns: [Column]

    var csv: ArchivePath { ArchivePath("tables/\(name).csv") }
    var json: ArchivePath { ArchivePath("tables/\(name).json") }

    static let network = ArchiveSheet(
        name: "network", rows: "the network itself; one row",
        columns: [
            Column("id", .id, "for ever the same"), Column("name", .text, "as it was last called"),
            Column("topic", .text, "what it was about"), Column("stage", .text, "design, call, …, closing or closed"),
            Column("begins", .day, "first day"), Column("ends", .day, "last day as the charter has it"),
            Column("closed", .moment, "when it was closed for good"), Column("reason", .text, "why it was closed"),
            Column("thanks", .text, "said at the end, Markdown"), Column("last_digest", .text, "of the last event"),
        ])
    static let names = ArchiveSheet(
        name: "names", rows: "what the network was called before",
        columns: [Column("name", .text, "a former name")])
    static let keepers = ArchiveSheet(
        name: "keepers", rows: "who keeps what now that the network ended",
        columns: [
            Column("id", .id, "for ever the same"), Column("resource", .text, "what is kept"),
            Column("keeper", .text, "who keeps it"), Column("place", .text, "where"),
            Column("until", .day, "until when, if that was said"), Column("agreed", .boolean, "whether they agreed"),
            Column("answer", .text, "what they said when they were asked; not for the public"),
        ])
    static let closing = ArchiveSheet(
        name: "closing", rows: "what was to be in order before the end",
        columns: [
            Column("item", .text, "deliverables, lessons, …"), Column("done", .boolean, "whether it was"),
            Column("due", .day, "by when"), Column("note", .text, "what was noted; not for the public"),
        ])
    static let retrospect = ArchiveSheet(
        name: "retrospect", rows: "when people looked back together; one row at most",
        columns: [
            Column("held", .day, "when"), Column("guests", .text, "who of the next team was there; not for the public"),
            Column("taken", .text, "what they took along, Markdown"),
        ])
    static let laterEnds = ArchiveSheet(
        name: "later_ends", rows: "each time a later end was asked for",
        columns: [
            Column("id", .id, "for ever the same"), Column("until", .day, "the end asked for"),
            Column("reason", .text, "why"), Column("granted", .boolean, "missing while nobody had answered"),
            Column("answer", .text, "what the sponsor said; not for the public"),
        ])
    static let charter = ArchiveSheet(
        name: "charter", rows: "each section of each published version of the charter",
        columns: [
            Column("version", .integer, "from 1"), Column("published", .moment, "when"),
            Column("section", .text, "which part of the charter"), Column("text", .text, "Markdown"),
        ])
    static let people = ArchiveSheet(
        name: "people", rows: "people with a place in the network, as far as they may be named",
        columns: [
            Column("id", .id, "for ever the same"), Column("name", .text, "as known in the network"),
            Column("organisation", .text, "whose seat they sat on"), Column("roles", .text, "separated by spaces"),
        ])
    static let ties = ArchiveSheet(
        name: "ties", rows: "who is tied to whom, where both may be named",
        columns: [
            Column("kind", .text, "what ties them"), Column("from", .id, "a person"), Column("to", .id, "a person"),
        ])
    static let goals = ArchiveSheet(
        name: "goals", rows: "what the network said it would reach",
        columns: [
            Column("id", .id, "for ever the same"), Column("statement", .text, "the goal"),
            Column("measure", .text, "what is counted"), Column("unit", .text, "in what unit"),
            Column("baseline", .number, "at the beginning"), Column("target", .number, "wanted"),
            Column("reached", .boolean, "whether a reading reached the target"),
        ])
    static let readings = ArchiveSheet(
        name: "readings", rows: "how far a goal had come on a day",
        columns: [
            Column("goal", .id, "see goals"), Column("day", .day, "when it was read"),
            Column("value", .number, "what was read"), Column("note", .text, "how it was read"),
        ])
    static let questions = ArchiveSheet(
        name: "questions", rows: "the learning questions",
        columns: [
            Column("id", .id, "for ever the same"), Column("question", .text, "what the network asked"),
            Column("decision", .text, "what the answer changes"),
        ])
    static let threads = ArchiveSheet(
        name: "threads", rows: "conversations",
        columns: [
            Column("id", .id, "for ever the same"), Column("title", .text, "missing where it was not released"),
            Column("question", .text, "the learning question it belongs to"),
            Column("begun", .moment, "when"), Column("closed", .moment, "when, if it was closed"),
            Column("outcome", .text, "what it came to, Markdown"), Column("posts", .integer, "how many"),
        ])
    static let posts = ArchiveSheet(
        name: "posts", rows: "contributions to conversations",
        columns: [
            Column("id", .id, "for ever the same"), Column("thread", .id, "see threads"),
            Column("place", .integer, "in the thread, from 1"), Column("name", .text, "who wrote it, if released"),
            Column("posted", .moment, "when"), Column("edited", .moment, "when it was last changed"),
            Column("text", .text, "Markdown; missing where it was not released"),
        ])
    static let files = ArchiveSheet(
        name: "files", rows: "files that stand with posts",
        columns: [
            Column("post", .id, "see posts"), Column("name", .text, "as it was handed in"),
            Column("type", .text, "media type"), Column("size", .integer, "bytes as handed in"),
            Column("path", .text, "in this archive; missing where it was left out"),
        ])
}
