import Domain
import Foundation
import Markup
import Web

/// A folder of CSV files, as the documentation describes each column, read and checked: what can be taken, and what cannot.
package struct ImportFolder: Sendable {
    /// Where the keys come from; the same key of two sources means two things.
    package let source: String
    package private(set) var organisations: [ImportedOrganisation] = []
    package private(set) var people: [ImportedPerson] = []
    /// Whole networks, each after the one it continues.
    package private(set) var networks: [ImportedNetwork] = []
    /// Networks of which a row was refused; they stay outside.
    package private(set) var broken: [String] = []
    package private(set) var refused: [RefusedRow] = []

    private var peopleKeys: Set<String> = []
    private var organisationKeys: Set<String> = []
    private var found: [String: ImportedNetwork] = [:]
    private var order: [String] = []
    private var brokenKeys: Set<String> = []

    package init(at folder: URL, source: String? = nil) {
        self.source = source ?? folder.standardizedFileURL.lastPathComponent
        let files = [
            ImportFile("organisations.csv", in: folder, needs: ["key", "name"], knows: ["country"]),
            ImportFile("people.csv", in: folder, needs: ["key", "name"], knows: ["email"], mayBeAbsent: false),
            ImportFile(
                "networks.csv", in: folder, needs: ["key", "name", "stage", "begins"],
                knows: ["topic", "purpose", "ends", "preceded_by"], mayBeAbsent: false),
            ImportFile(
                "memberships.csv", in: folder, needs: ["network", "person"], knows: ["roles", "organisation", "called"]),
            ImportFile(
                "deliverables.csv", in: folder, needs: ["network", "key", "title"],
                knows: ["description", "people", "state", "licence", "link"]),
            ImportFile("ties.csv", in: folder, needs: ["network", "kind", "from", "to"], knows: []),
        ]
        refused = files.flatMap(\.refused)
        guard files.allSatisfy(\.isReadable) else { return }
        takeOrganisations(files[0])
        takePeople(files[1])
        takeNetworks(files[2])
        takePlaces(files[3])
        takeWorks(files[4])
        takeTies(files[5])
        breakNetworksOfShortRows(files)
        putInOrder()
    }

    private mutating func refuse(_ file: ImportFile, _ row: ImportFile.Row, _ reason: Phrase) {
        refused.append(RefusedRow(file.name, row.line, reason))
        if file.name == "networks.csv" { brokenKeys.insert(row["key"]) } else { brokenKeys.insert(row["network"]) }
    }

    private mutating func takeOrganisations(_ file: ImportFile) {
        for row in file.rows {
            guard let problem = problem(with: row, taken: organisationKeys, most: ["name": 160, "country": 80]) else {
                organisationKeys.insert(row["key"])
                organisations.append(ImportedOrganisation(key: row["key"], name: row["name"], country: row["country"]))
                continue
            }
            refuse(file, row, problem)
        }
    }

    private mutating func takePeople(_ file: ImportFile) {
        for row in file.rows {
            if let problem = problem(with: row, taken: peopleKeys, most: ["name": 120, "email": 254]) {
                refuse(file, row, problem)
            } else if let email = row.optional("email"), !Field.isPlausibleEmail(email) {
                refuse(file, row, say("This does not look like an e-mail address, such as name@example.org."))
            } else {
                peopleKeys.insert(row["key"])
                people.append(ImportedPerson(key: row["key"], name: row["name"], email: row.optional("email")))
            }
        }
    }

    private mutating func takeNetworks(_ file: ImportFile) {
        for row in file.rows {
            if let problem = problem(with: row, taken: Set(order), most: ["name": 80, "topic": 200, "purpose": 4000]) {
                refuse(file, row, problem)
                continue
            }
            let begins = ImportedDate(row["begins"], isEnd: false)
            let ends = row.optional("ends").map { ImportedDate($0, isEnd: true) }
            guard let begins, ends.map({ $0 != nil }) ?? true else {
                refuse(file, row, say("Write a date as 2027-07-31, or the year alone."))
                continue
            }
            guard let stage = Stage(rawValue: row["stage"].lowercased()) else {
                let stages = Stage.allCases.map(\.rawValue).joined(separator: ", ")
                refuse(file, row, say("That is no stage. There are: \(stages)"))
                continue
            }
            let end = ends ?? nil
            if let refusal = Importing.verdict(on: stage, begins: begins.day, ends: end?.day).refusal {
                refuse(file, row, refusal.reason)
                continue
            }
            order.append(row["key"])
            found[row["key"]] = ImportedNetwork(
                key: row["key"], name: row["name"], topic: row["topic"], purpose: ImportedText.markdown(row["purpose"]),
                stage: stage, begins: begins.day, ends: end?.day, yearsOnly: begins.isYear || end?.isYear ?? false,
                precededBy: row.optional("preceded_by"), line: row.line)
        }
    }

    private mutating func takePlaces(_ file: ImportFile) {
        var seen: Set<[String]> = []
        for row in file.rows {
            let words = row.words("roles")
            let roles = words.compactMap { Role(rawValue: $0.lowercased()) }.filter(Importing.roles.contains)
            if let problem = problemWithNetwork(row) ?? problemWithPeople([row["person"]]) {
                refuse(file, row, problem)
            } else if roles.count < words.count {
                let roles = Importing.roles.map(\.rawValue).joined(separator: ", ")
                refuse(file, row, say("That is no role. There are: \(roles)"))
            } else if let key = row.optional("organisation"), !organisationKeys.contains(key) {
                refuse(file, row, say("There is no organisation “\(key)”, or its row was refused."))
            } else if !seen.insert([row["network"], row["person"]]).inserted {
                refuse(file, row, say("This person has a place in this network in an earlier row."))
            } else {
                found[row["network"]]?.places.append(
                    ImportedNetwork.Place(
                        person: row["person"], roles: Set(roles), organisation: row.optional("organisation"),
                        called: String(row["called"].prefix(200))))
            }
        }
    }

    private mutating func takeWorks(_ file: ImportFile) {
        var seen: Set<[String]> = []
        for row in file.rows {
            let people = row.words("people")
            let state = row["state"].lowercased()
            if let problem = problemWithNetwork(row) ?? problemWithPeople(people)
                ?? tooLong(row, ["key": 100, "title": 300, "description": 20_000, "licence": 100, "link": 2000])
            {
                refuse(file, row, problem)
            } else if !["", "draft", "released"].contains(state) {
                refuse(file, row, say("The state is “draft” or “released”."))
            } else if let link = row.optional("link"), Link(link) == nil {
                refuse(file, row, say("A link begins with http:// or https://."))
            } else if !seen.insert([row["network"], row["key"]]).inserted {
                refuse(file, row, say("This key stands in an earlier row."))
            } else {
                found[row["network"]]?.works.append(
                    ImportedNetwork.Work(
                        key: row["key"], title: ImportedText.line(row["title"]),
                        description: ImportedText.markdown(row["description"]), people: people,
                        isReleased: state == "released", licence: row["licence"], link: row.optional("link")))
            }
        }
    }

    private mutating func takeTies(_ file: ImportFile) {
        for row in file.rows {
            if let problem = problemWithNetwork(row) ?? problemWithPeople([row["from"], row["to"]])
                ?? tooLong(row, ["kind": 60])
            {
                refuse(file, row, problem)
            } else if row["from"] == row["to"] {
                refuse(file, row, say("A tie joins two people."))
            } else {
                found[row["network"]]?.ties.append(
                    ImportedNetwork.Tie(kind: row["kind"], from: row["from"], to: row["to"]))
            }
        }
    }

    private func problem(with row: ImportFile.Row, taken: Set<String>, most: [String: Int]) -> Phrase? {
        if taken.contains(row["key"]) { return say("This key stands in an earlier row.") }
        return tooLong(row, most.merging(["key": 100]) { first, _ in first })
    }

    private func tooLong(_ row: ImportFile.Row, _ most: [String: Int]) -> Phrase? {
        for (column, most) in most.sorted(by: { $0.key < $1.key }) where row[column].count > most {
            let length = row[column].count
            return say("The column “\(column)” has \(length) characters; \(most) fit.")
        }
        return nil
    }

    private func problemWithNetwork(_ row: ImportFile.Row) -> Phrase? {
        let key = row["network"]
        return found[key] == nil ? say("There is no network “\(key)”, or its row was refused.") : nil
    }

    private func problemWithPeople(_ keys: [String]) -> Phrase? {
        guard let key = keys.first(where: { !peopleKeys.contains($0) }) else { return nil }
        return say("There is no person “\(key)”, or their row was refused.")
    }

    /// A row that has too few or too many fields does not say which network it is of: then none is known to be whole.
    private mutating func breakNetworksOfShortRows(_ files: [ImportFile]) {
        if files.dropFirst(3).contains(where: { !$0.refused.isEmpty }) { brokenKeys.formUnion(order) }
    }

    private mutating func putInOrder() {
        var waiting = order
        var placed: Set<String> = []
        while let next = waiting.firstIndex(where: { key in
            found[key]?.precededBy.map { placed.contains($0) || found[$0] == nil } ?? true
        }) {
            let key = waiting.remove(at: next)
            placed.insert(key)
            guard let network = found[key] else { continue }
            if brokenKeys.contains(key) { broken.append(network.name) } else { networks.append(network) }
        }
        for key in waiting {
            guard let network = found[key] else { continue }
            refused.append(RefusedRow("networks.csv", network.line, say("Its line of descent runs in a circle.")))
            broken.append(network.name)
        }
    }
}
