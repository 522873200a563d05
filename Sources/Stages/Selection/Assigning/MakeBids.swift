import Domain
import Web
import Words

/// A reviewer says which of the candidates they may know of they would like to read, and which rather not.
package struct MakeBids: DoorAction {
    /// Nothing takes a bid back.
    let bids: [ID<Candidate>: Bid?]

    package init(_ bids: [ID<Candidate>: Bid?]) {
        self.bids = bids
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let bidding = try selection.bidding()
        let rows = try selection.bidRows(bidding)
        let verdict = bidding.verdictOnBidding(by: scene.actor)
        return Form(
            say("Your bids"), posts: Address(.bids, path.network), once: scene.newID(), button: say("Keep the bids"),
            lede: say("Say nothing where you do not mind."),
            audience: say("Conveners and deputies see them beside the candidates proposed for you."),
            verdict: verdict.isAllowed && rows.isEmpty ? .refused(Self.nothing) : verdict,
            values: rows.reduce(into: [:]) { $0[$1.id.description] = $1.bid?.rawValue },
            fields: rows.map { row in
                Field(
                    row.id.description, row.name, .choice(Bid.allCases.map { .init($0.rawValue, $0.label) }),
                    required: false)
            })
    }

    private static let nothing = Refusal(
        "nothingToBidOn",
        say("There is no candidate you can bid on now: none is assigned to you unread, and the bidding is not open."))

    package init(_ answers: Answers, at path: Path) {
        bids = answers.names.reduce(into: [:]) { bids, name in
            guard let id = ID<Candidate>(name) else { return }
            bids.updateValue(answers.choice(name, Bid.self), forKey: id)
        }
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let bidding = try selection.bidding()
        try bidding.verdictOnBidding(by: scene.actor).orThrow()
        let open = Set(try selection.bidRows(bidding).map(\.id))
        guard bids.keys.allSatisfy(open.contains) else { throw Path.NotFound() }
        let person = try scene.member().person
        try selection.keep(bids, of: person)
        return Event(.bidsMade, person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.ownReviewing, path.network)
    }
}

extension SelectionStore.BidRow {
    /// What it is called for the reviewer.
    var name: Phrase {
        if let organisation { return .verbatim(organisation) }
        let digits = String(number ?? 0)
        let padded = digits.count < 2 ? "0" + digits : digits
        return say("Candidate \(padded)")
    }
}
