import Domain
import Storage
import Web
import Words

/// What an applicant writes: the organisation, and an answer to each question of the call.
package struct ApplicationTexts: Sendable, Hashable {
    package let organisation: String
    package let contact: String
    package let vision: String
    package let interest: String
    package let commitment: String
    package let sharing: String
    package let ownGrant: String
    package let grantDuties: String

    package init(
        organisation: String, contact: String, vision: String, interest: String, commitment: String, sharing: String,
        ownGrant: String, grantDuties: String
    ) {
        self.organisation = organisation
        self.contact = contact
        self.vision = vision
        self.interest = interest
        self.commitment = commitment
        self.sharing = sharing
        self.ownGrant = ownGrant
        self.grantDuties = grantDuties
    }

    static let columns: SQL = """
        c.organisation, c.contact, c.vision, c.interest, c.commitment, c.sharing, c.own_grant, c.grant_duties
        """

    init(_ row: Row) throws {
        self.init(
            organisation: try row["organisation"], contact: try row["contact"], vision: try row["vision"],
            interest: try row["interest"], commitment: try row["commitment"], sharing: try row["sharing"],
            ownGrant: try row["own_grant"], grantDuties: try row["grant_duties"])
    }

    init(_ answers: Answers) {
        self.init(
            organisation: answers.text("organisation"), contact: answers.text("contact"),
            vision: answers.text("vision"),
            interest: answers.text("interest"), commitment: answers.text("commitment"),
            sharing: answers.text("sharing"),
            ownGrant: answers.text("own_grant"), grantDuties: answers.text("grant_duties"))
    }

    static let fields = [
        Field("organisation", say("Organisation"), required: false, limit: 160),
        Field("contact", say("Your name"), help: say("The person we write to."), required: false, limit: 120),
        Field(
            "vision", say("Vision"), .text,
            help: say("What should the field know or do differently when this network ends?"), required: false,
            limit: 4000),
        Field(
            "interest", say("Interest"), .text, help: say("Which of the learning questions do you work on already?"),
            required: false, limit: 4000),
        Field(
            "commitment", say("Commitment"), .text,
            help: say("Who takes part, with how many hours, and what do you promise to bring?"), required: false,
            limit: 4000),
        Field(
            "sharing", say("Willingness to share"), .text,
            help: say("What would you put on the table, failures among it?"), required: false, limit: 4000),
        Field(
            "own_grant", say("Own grant"), .text,
            help: say("The project you would bring to the table, its donor and its place."), required: false,
            limit: 4000),
        Field(
            "grant_duties", say("What that grant must deliver"), .text,
            help: say("So that both can be done: what you owe your own donor, and when."), required: false, limit: 4000),
    ]

    var values: [String: String] {
        [
            "organisation": organisation, "contact": contact, "vision": vision, "interest": interest,
            "commitment": commitment, "sharing": sharing, "own_grant": ownGrant, "grant_duties": grantDuties,
        ]
    }

    /// What must be answered before it can be sent.
    var missing: [Phrase] { Self.fields.filter { (values[$0.name] ?? "").isEmpty }.map(\.label) }

    /// The answers in the order of the questions, as a dossier shows them.
    var answers: [Answer] { Self.fields.dropFirst(2).map { Answer(question: $0.label, text: values[$0.name] ?? "") } }

    struct Answer: Sendable, Encodable {
        let question: Phrase
        let text: String
    }
}
