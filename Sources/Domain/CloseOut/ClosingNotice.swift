/// When people hear of the coming end: the closing opens by itself half a year before, and two reminders follow.
package enum ClosingNotice {
    /// So many days before the end the closing opens by itself.
    package static let opening = 180
    /// So many days before the end everybody hears of it again.
    package static let reminders = [90, 30]

    /// The reminder that is due with so many days left; nothing where that one was sent before, or the end is over.
    ///
    /// - Parameter told: the last reminder that was sent.
    package static func due(daysLeft: Int, told: Int?) -> Int? {
        guard daysLeft >= 0, let reminder = covered(daysLeft: daysLeft) else { return nil }
        return told.map { reminder < $0 } ?? true ? reminder : nil
    }

    /// The reminder that needs no sending any more when people hear of the end with so many days left.
    package static func covered(daysLeft: Int) -> Int? { reminders.last { daysLeft <= $0 } }
}
