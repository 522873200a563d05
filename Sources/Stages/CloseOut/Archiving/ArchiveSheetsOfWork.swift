/// The sheets of what the network held, made and learned.
extension ArchiveSheet {
    static let activities = ArchiveSheet(
        name: "activities", rows: "what was held together, or planned",
        columns: [
            Column("id", .id, "for ever the same"), Column("kind", .text, "webinar, peer assist, …"),
            Column("title", .text, "its title"), Column("about", .text, "what it was for, Markdown"),
            Column("question", .text, "the learning question it served"), Column("starts", .moment, "when it began"),
            Column("minutes", .integer, "how long"), Column("place", .text, "where"),
            Column("cancelled", .moment, "when it was called off"), Column("notes", .text, "what came of it, Markdown"),
            Column("came", .integer, "how many came"),
        ])
    static let deliverables = ArchiveSheet(
        name: "deliverables", rows: "what the network made together",
        columns: [
            Column("id", .id, "for ever the same"), Column("title", .text, "its title"),
            Column("what", .text, "what it is"), Column("audience", .text, "for whom"),
            Column("licence", .text, "under which it was released"),
            Column("released", .text, "day or year of release"), Column("version", .integer, "the latest"),
        ])
    static let versions = ArchiveSheet(
        name: "versions", rows: "each version of each deliverable",
        columns: [
            Column("deliverable", .id, "see deliverables"), Column("version", .integer, "from 1"),
            Column("at", .moment, "when it was written"), Column("note", .text, "what changed"),
            Column("text", .text, "Markdown; the public has the last version only"),
        ])
    static let lessons = ArchiveSheet(
        name: "lessons", rows: "what was learned",
        columns: [
            Column("id", .id, "for ever the same"), Column("lesson", .text, "the statement"),
            Column("context", .text, "where it was learned"), Column("evidence", .text, "what shows it"),
            Column("users", .text, "who can use it"), Column("sureness", .text, "once, repeated or tested"),
            Column("question", .text, "the learning question"), Column("name", .text, "who wrote it, if released"),
        ])
    static let adaptations = ArchiveSheet(
        name: "adaptations", rows: "what the network changed because of what it learned",
        columns: [
            Column("day", .day, "when"), Column("area", .text, "charter, agenda or plan"),
            Column("change", .text, "what changed"), Column("cause", .text, "why"),
            Column("evidence", .text, "what showed it"),
        ])
    static let journal = ArchiveSheet(
        name: "journal", rows: "journal entries, as their audience allows",
        columns: [
            Column("id", .id, "for ever the same"), Column("period", .text, "a quarter, such as 2026-Q1"),
            Column("name", .text, "who wrote it"), Column("audience", .text, "whom its writer chose"),
            Column("at", .moment, "when"), Column("text", .text, "Markdown"),
        ])
    static let answers = ArchiveSheet(
        name: "answers", rows: "answers to reflective questions",
        columns: [
            Column("question_id", .id, "of the question"), Column("question", .text, "what was asked"),
            Column("name", .text, "who answered"), Column("at", .moment, "when"), Column("text", .text, "Markdown"),
        ])
    static let promises = ArchiveSheet(
        name: "promises", rows: "what the seats promised",
        columns: [
            Column("id", .id, "for ever the same"), Column("organisation", .text, "whose seat promised it"),
            Column("kind", .text, "hours, money, contribution, …"), Column("text", .text, "what was promised"),
            Column("due", .day, "until when"), Column("state", .text, "as it last stood"),
            Column("evidence", .text, "what shows that it was kept"),
        ])
    static let events = ArchiveSheet(
        name: "events", rows: "everything that happened, each event chained to the one before",
        columns: [
            Column("position", .integer, "1, 2, 3 … without gaps"), Column("at", .moment, "when"),
            Column("kind", .text, "what happened; missing where this audience may not hear of it"),
            Column("name", .text, "who did it, where they may be named"),
            Column("digest", .text, "SHA-256 over the digest before and this event"),
        ])
}
