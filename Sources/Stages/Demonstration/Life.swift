import Domain

/// The life of one network on the calendar: how long ago it was founded, and so when its days were.
struct Life: Sendable {
    let world: World
    /// Days since the founding; none when all of it happens now.
    let age: Int

    /// Whether its days lie far enough back to tell them apart, hour by hour; a short life happens now.
    var isTold: Bool { age > 3 }

    /// The days on which the call opens and ends; a life of three days has them at its beginning.
    var callOpens: Int { age > 14 ? 14 : 0 }
    var callEnds: Int { age > 44 ? 44 : 1 }

    /// The story stands at the founding, whatever was told before.
    func begin() {
        world.time.stand(daysAgo: age)
        if isTold { stand(at: workday(date(ofDay: 0)), 9, 10) }
    }

    /// What follows happens on this day of the life, at this hour; on the present one, when that day has not come yet.
    /// Work rests on weekends, and nothing happens before what was told already.
    func reach(day: Int, _ hour: Int = 9, _ minute: Int = 20) {
        if isTold { goOn(to: workday(date(ofDay: day)), hour, minute) } else { world.time.stand(daysAgo: age - day) }
    }

    /// What follows happens on this date.
    func reach(date: Day, _ hour: Int, _ minute: Int) {
        if isTold {
            goOn(to: workday(date), hour, minute)
        } else {
            world.time.stand(daysAgo: world.present.clock().day().number - date.number)
        }
    }

    /// What follows happens a little later.
    func pass(minutes: Int) {
        if isTold { stand(at: world.setting.clock().adding(seconds: Int64(minutes) * 60)) }
    }

    /// Which date a day of the life bears, the present at the latest.
    func date(ofDay day: Int) -> Day { world.present.clock().day().adding(days: -max(0, age - day)) }

    /// What would come too early happens a little after what came before it.
    private func goOn(to day: Day, _ hour: Int, _ minute: Int) {
        let wanted = day.start.adding(seconds: Int64(hour * 60 + minute) * 60)
        stand(at: max(wanted, world.setting.clock().adding(seconds: 17 * 60)))
    }

    private func stand(at day: Day, _ hour: Int, _ minute: Int) {
        stand(at: day.start.adding(seconds: Int64(hour * 60 + minute) * 60))
    }

    private func stand(at moment: Moment) {
        world.time.stand(secondsAgo: (world.present.clock().microseconds - moment.microseconds) / 1_000_000)
    }

    /// The Monday after, where the story would fall on a weekend.
    func workday(_ day: Day) -> Day { isTold && day.weekday > 4 ? day.adding(days: 7 - day.weekday) : day }
}
