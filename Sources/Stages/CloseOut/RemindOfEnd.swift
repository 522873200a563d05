import Domain

/// The clock tells everybody again that the end comes, and what is still open.
struct RemindOfEnd: Action {
    func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        let facts = try CharterStore(scene).facts()
        guard facts.stage == .closing, let ends = facts.ends,
            let reminder = ClosingNotice.due(daysLeft: scene.today.days(until: ends), told: try closeOut.reminded())
        else { throw Refusal.outsideStage(.closing) }
        try closeOut.remember(reminder: reminder)
        return Event(.endReminded, scene.network, ["days": .number(reminder)])
    }
}
