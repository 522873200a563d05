import Foundation
import Stages
import TestKit

/// Eight iterations of a real network, put into the folder's format. Where the data lies is `ROUNDTABLE_DATA`.
struct OpenSeeds {
    static let place: URL? = {
        let stated = ProcessInfo.processInfo.environment["ROUNDTABLE_DATA"].map { URL(filePath: $0) }
        let folder = (stated ?? Python.sources.appending(path: "../shared/data")).appending(path: "open-seeds")
        return FileManager.default.fileExists(atPath: folder.appending(path: "projects.csv").path) ? folder : nil
    }()

    private(set) var files: [String: [[String]]] = [:]
    private let roles = ["participant": "member", "facilitator": "facilitator", "organizer": "convener"]

    init(at place: URL) throws {
        let people = try Self.table("people.csv", in: place)
        let projects = try Self.table("projects.csv", in: place)
        files["people.csv"] = [["key", "name"]] + people.map { [$0["person"] ?? "", $0["person"] ?? ""] }
        files["networks.csv"] =
            [["key", "name", "topic", "stage", "begins", "ends", "preceded_by"]]
            + (1...8).map { number in
                let year = String(2020 + (number - 1) / 2)
                return [
                    "\(number)", "Open Seeds, cohort \(number)", "Open practices in research", "closed", year,
                    number % 2 == 0 ? String(2021 + (number - 1) / 2) : year, number > 1 ? "\(number - 1)" : "",
                ]
            }
        var places = [["network", "person", "roles", "called"]]
        for person in people {
            for number in 1...8 {
                let called = Self.words(person["cohort_\(number)_roles"])
                if called.isEmpty { continue }
                places.append([
                    "\(number)", person["person"] ?? "", called.compactMap { roles[$0] }.joined(separator: " "),
                    called.joined(separator: ", "),
                ])
            }
        }
        files["memberships.csv"] = places
        files["deliverables.csv"] =
            [["network", "key", "title", "description", "people", "state", "link"]]
            + projects.map { project in
                [
                    project["cohort"] ?? "", project["project"] ?? "", project["name"] ?? "",
                    project["description"] ?? "",
                    Self.words(project["participants"]).joined(separator: " "),
                    project["status"] == "graduated" ? "released" : "draft", project["graduation"] ?? "",
                ]
            }
        var ties = [["network", "kind", "from", "to"]]
        for project in projects {
            for mentor in Self.words(project["mentors"]) {
                for participant in Self.words(project["participants"]) where participant != mentor {
                    ties.append([project["cohort"] ?? "", "mentored", mentor, participant])
                }
            }
        }
        files["ties.csv"] = ties
    }

    /// A row of its own at the end of a file, right or wrong.
    mutating func append(_ row: [String], to file: String) { files[file]?.append(row) }

    func write() throws -> URL {
        let folder = URL(filePath: try Scratch.file("open-seeds"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, rows) in files {
            let text = rows.map { row in
                row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
            }.joined()
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        return folder
    }

    private static func words(_ text: String?) -> [String] {
        (text ?? "").split { $0 == "," || $0 == " " }.map(String.init)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func table(_ name: String, in place: URL) throws -> [[String: String]] {
        let records = try CSVReader.records(in: [UInt8](Data(contentsOf: place.appending(path: name))))
        guard let header = records.first?.fields else { return [] }
        return records.dropFirst().map { record in
            Dictionary(zip(header, record.fields), uniquingKeysWith: { first, _ in first })
        }
    }
}
