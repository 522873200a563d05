/// What a network hands to those that come after it: as a value on the same server, as a file to any other.
package struct NetworkSeed: Sendable, Hashable, Codable {
    /// The first line of every seed; another number is another shape.
    package static let format = "roundtable seed 1"

    /// A network by its id, which never changes, and its name.
    package struct Origin: Sendable, Hashable, Codable {
        package let id: ID<Network>
        package let name: String

        package init(id: ID<Network>, name: String) {
            self.id = id
            self.name = name
        }
    }

    package struct Clause: Sendable, Hashable, Codable {
        package let section: CharterSection
        package let text: String

        package init(_ section: CharterSection, _ text: String) {
            self.section = section
            self.text = text
        }
    }

    /// How the network worked.
    package struct Methods: Sendable, Hashable, Codable {
        /// One kind of activity, and how often it was held.
        package struct Held: Sendable, Hashable, Codable {
            package let kind: Activity.Kind
            package let count: Int

            package init(_ kind: Activity.Kind, _ count: Int) {
                self.kind = kind
                self.count = count
            }
        }

        package let cadence: String
        package let decisions: String
        package let held: [Held]
        package let asked: [String]

        package init(cadence: String, decisions: String, held: [Held], asked: [String]) {
            self.cadence = cadence
            self.decisions = decisions
            self.held = held
            self.asked = asked
        }

        package static let none = Methods(cadence: "", decisions: "", held: [], asked: [])
    }

    package struct Question: Sendable, Hashable, Codable {
        package let question: String
        package let decision: String

        package init(_ question: String, _ decision: String) {
            self.question = question
            self.decision = decision
        }
    }

    package struct AssignedDuty: Sendable, Hashable, Codable {
        package let duty: String
        package let role: Role

        package init(_ duty: String, _ role: Role) {
            self.duty = duty
            self.role = role
        }
    }

    package struct Expected: Sendable, Hashable, Codable {
        package let kind: Expectation.Kind
        package let text: String
        package let reason: String
        package let every: Recurrence

        package init(_ kind: Expectation.Kind, _ text: String, because reason: String, every: Recurrence) {
            self.kind = kind
            self.text = text
            self.reason = reason
            self.every = every
        }
    }

    /// A lesson whose author agreed that it travels. Without the author's name: the next network has other people.
    package struct HandedLesson: Sendable, Hashable, Codable {
        package let id: ID<Lesson>
        package let statement: String
        package let context: String
        package let evidence: String
        package let users: String
        package let sureness: Lesson.Sureness

        package init(
            id: ID<Lesson>, statement: String, context: String, evidence: String, users: String,
            sureness: Lesson.Sureness
        ) {
            self.id = id
            self.statement = statement
            self.context = context
            self.evidence = evidence
            self.users = users
            self.sureness = sureness
        }
    }

    /// A released product of the network.
    package struct Work: Sendable, Hashable, Codable {
        package let id: ID<Deliverable>
        package let title: String
        package let what: String
        package let licence: String

        package init(id: ID<Deliverable>, title: String, what: String, licence: String) {
            self.id = id
            self.title = title
            self.what = what
            self.licence = licence
        }
    }

    /// Somebody who agreed that the next network may ask them, and as what.
    package struct Alumnus: Sendable, Hashable, Codable {
        package let name: String
        package let organisation: String
        package let email: String
        package let parts: [AlumnusPart]

        package init(name: String, organisation: String, email: String, parts: [AlumnusPart]) {
            self.name = name
            self.organisation = organisation
            self.email = email
            self.parts = parts
        }
    }

    package let format: String
    package let network: Origin
    package let topic: String
    package let begins: Day
    package let ends: Day?
    /// The last digest of the network's chain of events, in hexadecimal digits.
    package let digest: String
    /// What the network itself continued.
    package let ancestors: [Origin]
    package let charter: [Clause]
    package let methods: Methods
    /// What silence meant when everybody was asked about their name and words.
    package let silence: Consents
    package let goals: [Goal]
    package let questions: [Question]
    package let duties: [AssignedDuty]
    package let expectations: [Expected]
    package let lessons: [HandedLesson]
    package let library: [Work]
    package let people: [Alumnus]

    package init(
        network: Origin, topic: String, begins: Day, ends: Day?, digest: String, ancestors: [Origin],
        charter: [Clause], methods: Methods, silence: Consents, goals: [Goal], questions: [Question],
        duties: [AssignedDuty], expectations: [Expected], lessons: [HandedLesson], library: [Work], people: [Alumnus]
    ) {
        format = Self.format
        self.network = network
        self.topic = topic
        self.begins = begins
        self.ends = ends
        self.digest = digest
        self.ancestors = ancestors
        self.charter = charter
        self.methods = methods
        self.silence = silence
        self.goals = goals
        self.questions = questions
        self.duties = duties
        self.expectations = expectations
        self.lessons = lessons
        self.library = library
        self.people = people
    }
}

/// As what somebody of an earlier network may be asked.
package enum AlumnusPart: String, Sendable, Hashable, CaseIterable, Codable {
    case member, mentor, reviewer

    package var label: Phrase {
        switch self {
        case .member: say("As a member", context: "alumnus")
        case .mentor: say("As a mentor, who gives advice", context: "alumnus")
        case .reviewer: say("As a reviewer of candidates", context: "alumnus")
        }
    }

    /// As they stand in a table, in one order.
    package static func words(_ parts: [AlumnusPart]) -> String {
        allCases.filter(parts.contains).map(\.rawValue).joined(separator: " ")
    }

    package static func list(_ words: String) -> [AlumnusPart] {
        words.split(separator: " ").compactMap { AlumnusPart(rawValue: String($0)) }
    }

    /// The role that comes with it; a member comes to the table by the call or by an invitation, like everybody.
    package var role: Role? {
        switch self {
        case .member: nil
        case .mentor: .guest
        case .reviewer: .reviewer
        }
    }
}

extension NetworkSeed {
    /// As many lessons as somebody could still answer, the newest first.
    package static let mostLessons = 200
}
