import Domain
import Testing

struct ConflictFindingTests {
    private let reader = ID<Person>(rawValue: 1)

    private func ties(_ person: [(Trace.Kind, String)], _ candidate: [(Trace.Kind, String)]) -> Set<Conflict.Kind> {
        let finding = ConflictFinding([reader: Set(person.compactMap { Trace($0.0, $0.1) })])
        return finding.ties(to: Set(candidate.compactMap { Trace($0.0, $0.1) }))[reader] ?? []
    }

    @Test func `strangers have no tie`() {
        #expect(
            ties(
                [(.name, "Ada Lima"), (.organisation, "Wells"), (.address, "ada@wells.example")],
                [(.name, "Bo Chan"), (.organisation, "Springs"), (.address, "bo@springs.example"), (.grant, "")]
            ).isEmpty)
    }

    @Test func `an organisation is the same however it is written`() {
        #expect(
            ties([(.organisation, "Développement & Cie")], [(.organisation, "DEVELOPPEMENT CIE")]) == [
                .sameOrganisation
            ])
        #expect(ties([(.elsewhere, "CARE")], [(.organisation, "Care")]) == [.organisationElsewhere])
    }

    @Test func `the same person is found by alias, by mailbox and by name`() {
        #expect(ties([(.identity, "7")], [(.identity, "7")]) == [.samePerson])
        #expect(ties([(.address, "Ada+review@wells.example")], [(.address, "ada@WELLS.example")]) == [.samePerson])
        #expect(ties([(.name, "Ada Lima")], [(.name, "ada lima")]) == [.sameName])
    }

    @Test func `plain words and words with accents, capitals and signs are written down alike`() {
        for (accented, plain) in [
            ("Ação Rural (Norte) 12", "acao rural, norte: 12"), ("ＦＡＯ", "fao"),
            ("Kenya Áfrika–Trust", "KENYA afrika trust"),
        ] {
            #expect(Trace(.organisation, accented) == Trace(.organisation, plain))
        }
        #expect(Trace(.organisation, " -–! ") == nil && Trace(.organisation, " -! ") == nil)
    }

    @Test func `a shared grant is found by its number, a shared table by the network`() {
        let one = Trace.grants(in: "Seeds for farmers, AID-OAA-12-00034, until 2029")
        let other = Trace.grants(in: "Work under aid-oaa-12-00034.")
        let finding = ConflictFinding([reader: Set(one)])
        #expect(finding.ties(to: Set(other))[reader] == [.sameGrant])
        #expect(Trace.grants(in: "Awarded in mid-2009, ended 2012").count == 1)
        #expect(ties([(.network, "5")], [(.network, "5")]) == [.sharedNetwork])
    }

    @Test func `what was named closes from both sides`() {
        #expect(ties([(.namedOrganisation, "Wells")], [(.organisation, "wells")]) == [.declared])
        #expect(ties([(.namedPerson, "bo@wells.example")], [(.address, "bo+x@wells.example")]) == [.declared])
        #expect(ties([(.name, "Ada Lima")], [(.namedPerson, "Ada Lima")]) == [.namedByApplicant])
        #expect(ties([(.elsewhere, "Wells")], [(.namedOrganisation, "Wells")]) == [.namedByApplicant])
        #expect(ties([(.dossier, "9")], [(.dossier, "9")]) == [.declared])
    }

    @Test func `only what was found is cleared, and never the own person or organisation`() {
        for kind in Conflict.Kind.allCases {
            let cleared = Conflict(person: reader, candidate: ID(rawValue: 2), kind: kind, isCleared: true)
            let stands: Set<Conflict.Kind> = [.samePerson, .sameOrganisation, .declared, .namedByApplicant]
            #expect(cleared.blocks == stands.contains(kind))
            #expect(Conflict(person: reader, candidate: ID(rawValue: 2), kind: kind).blocks)
        }
    }
}
