/// When somebody at the table counts as quiet: nothing written, answered or promised to attend for thirty days.
package struct Quiet: Sendable {
    package static let days = 30

    package let today: Day

    package init(today: Day) {
        self.today = today
    }

    /// Since when nothing was heard; nothing when something was. Who has only just come is not quiet yet.
    package func since(lastHeard: Day?, came: Day) -> Day? {
        let last = max(lastHeard ?? came, came)
        return last.days(until: today) >= Self.days ? last : nil
    }

    /// What counts as being heard.
    package static let signs: [EventKind] = [
        .threadBegun, .postAdded, .activityPlanned, .activityAnswered, .deliverablePlanned, .deliverableWritten,
        .deliverableReviewed, .deliverableSignedOff, .uptakeRecorded, .reflectiveQuestionAnswered, .journalWritten,
        .lessonWritten,
    ]
}
