import Domain
import Words

/// The demonstration and the tests' world, by the same code: a programme, its cast, and networks made by the same
/// actions people use, each at its own time.
package struct World: Sendable {
    /// Its clock shows the time of the story that is being told.
    let setting: Setting
    let present: Setting
    let time = StoryTime()

    package init(_ setting: Setting) {
        present = setting
        self.setting = time.setting(from: setting)
    }

    /// - Parameters:
    ///   - only: the network `groove` alone, at this stage; otherwise all of the demonstration.
    ///   - isLarge: a call of three hundred applicants and forty reviewers; at the stage of selection.
    @discardableResult
    package func build(only stage: Stage? = nil, isLarge: Bool = false) async throws -> Cast {
        let groove = stage ?? .closed
        time.stand(daysAgo: Groove.age(at: groove))
        let cast = try await Cast(setting).enter()
        try await Groove(
            self, cast, age: Groove.age(at: groove), crowd: isLarge ? Crowd(world: self, cast: cast) : nil
        ).live(until: groove)
        if stage == nil {
            for (plot, stage) in Plot.beside {
                try await Neighbour(self, cast, plot, until: stage).live(until: stage)
            }
        }
        time.stand(daysAgo: 0)
        return cast
    }

    /// Does something as one of the cast; each act has its own event.
    @discardableResult
    package func act(_ action: some Action, in network: ID<Network>, as person: ID<Person>) async throws
        -> RecordedEvent
    {
        let actor = try await actor(person, in: network)
        return try await setting.perform(action, in: network, as: actor, once: setting.newEventID()).event
    }

    package func actor(_ person: ID<Person>, in network: ID<Network>) async throws -> Actor {
        try await setting.database.read { try VisitStore($0).actor(person, in: network) }
    }
}
