import Domain

/// The clock opens the closing half a year before the end, so that nobody has to think of it.
struct OpenClosing: Action {
    func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        let facts = try CharterStore(scene).facts()
        try closeOut.closingNow().verdictByClock(ends: facts.ends, today: scene.today).orThrow()
        try closeOut.begin(because: "")
        try CharterStore(scene).enter(.closing)
        return Event(.closingBegun, scene.network)
    }
}
