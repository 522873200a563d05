import Domain
import Foundation
import Words

/// When mail may come to somebody, by their own clock.
struct MailTimes: Sendable {
    /// When digests leave: before the working day.
    private static let hour = 7

    let zone: TimeZone
    let quiet: QuietHours?

    /// The first moment, from this one on, that is not quiet.
    func awake(_ moment: Moment) -> Moment {
        guard let quiet else { return moment }
        let day = moment.day(in: zone)
        let minute = Int((moment.wholeSeconds - Moment(day, minute: 0, in: zone).wholeSeconds) / 60)
        guard quiet.contains(hour: minute / 60) else { return moment }
        let end = Moment(day, minute: quiet.until * 60, in: zone)
        return end > moment ? end : Moment(day.adding(days: 1), minute: quiet.until * 60, in: zone)
    }

    /// When the next digest leaves.
    func digest(_ rhythm: MailRhythm, after moment: Moment) -> Moment {
        var day = moment.day(in: zone)
        while !rhythm.leaves(on: day) || leaving(on: day) <= moment { day = day.adding(days: 1) }
        return leaving(on: day)
    }

    /// Whether mail that nobody waits for may come: not before the working day, not in quiet hours.
    func isOpen(at moment: Moment) -> Bool {
        awake(moment) == moment && leaving(on: moment.day(in: zone)) <= moment
    }

    private func leaving(on day: Day) -> Moment { awake(Moment(day, minute: Self.hour * 60, in: zone)) }
}
