import Domain
import Web
import Words

/// Whoever named a tie takes it back, because it was an error or is over; that it was named stays in the record.
package struct TakeTieBack: ButtonAction {
    let tie: ID<NamedTie>

    package init(_ tie: ID<NamedTie>) {
        self.tie = tie
    }

    package init(at path: Path) throws { self.init(try path.id("tie")) }

    package func address(in network: String) -> Address { Address(.takeTieBack, network, tie) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Take it back"),
            lede: say(
                "The tie does not hold then; candidates with it may be there for you again, and each stays shut until you declare anew that there is no conflict. That it was named stays in the record."
            ))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(),
            let own = try selection.ties(of: sight.person).first(where: { $0.id == tie })
        else { throw Path.NotFound() }
        return try selection.clearing().verdictOnTakingBack(isTakenBack: own.takenBack != nil, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let person = try scene.member().person
        let before = try selection.declaredConflicts(of: person)
        try selection.takeBack(tie)
        // What they said before they named it opens nothing any more.
        try selection.lapse(
            declarationsOf: person, on: before.subtracting(selection.declaredConflicts(of: person)))
        return Event(.tieTakenBack, tie)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.conflicts, path.network) }
}
