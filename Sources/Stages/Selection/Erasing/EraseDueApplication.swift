import Domain

/// The clock erases an application that was not successful, once the time that the call stated is over.
package struct EraseDueApplication: Action {
    let candidate: ID<Candidate>

    package init(_ candidate: ID<Candidate>) {
        self.candidate = candidate
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let application = try selection.application(candidate) else { throw Path.NotFound() }
        try selection.erasing(application).verdictByClock.orThrow()
        try ErasureStore(scene).erase(application)
        return Event(.applicationErased, candidate, ["because": .word(Erasing.Cause.time.rawValue)])
    }
}
