import Domain
import Foundation
import Hummingbird
import Storage
import TestKit
import Web

@testable import Stages

/// Every door of the house, with every id a viewer could know: what a walk along all of them brings back.
struct RouteWalk {
    /// What one knock brought.
    struct Answer: Equatable {
        let knock: String
        let status: Int
        let headers: [String: String]
        let body: String
    }

    /// The ids to fill places with, by the name they have there.
    let ids: [String: [String]]

    /// Doors that end the walk, or lead out of it.
    private static let passedBy = ["sign-out", "sign-in", "demonstration", "assets", "first-run", "you/"]

    /// Looks into both houses, since a viewer may have heard of anything.
    ///
    /// - Parameter viewer: who walks. Their own ties are left as they are: whoever takes one back is not to be kept from
    ///   the candidate any more.
    init(_ houses: [House], secret: String? = nil, as viewer: ID<Person>? = nil) async throws {
        var ids: [String: [String]] = [
            "network": ["groove"], "phase": ["reading"], "conflict": ["namedByApplicant"],
            "version": ["1"], "rule": ["1"], "criterion": ["vision"], "way": ["up"],
            "sheet": ["pool"],
        ]
        let tables = [
            "candidate": "candidate", "file": "application_file", "goal": "goal", "question": "learning_question",
            "duty": "duty", "expectation": "expectation", "cohort": "cohort", "quota": "cohort_quota",
            "bond": "cohort_pair", "visit": "visit_plan", "plan": "interview_proposal", "upload": "review_upload",
            "meeting": "panel_meeting", "item": "panel_item", "tie": "named_tie",
            "proposal": "assignment_proposal",
        ]
        for house in houses {
            let groove = try await house.groove()
            let others: SQL = "coalesce(person_id, 0) <> \(viewer ?? ID(rawValue: 0))"
            for (name, table) in tables {
                let taken: SQL = name == "tie" ? others : "1 = 1"
                let found = try await house.setting.database.read { connection in
                    try connection.column(
                        """
                        SELECT id FROM \(SQL(stringLiteral: table))
                        WHERE network_id = \(groove) AND \(taken) ORDER BY id
                        """,
                        as: ID<Network>.self)
                }
                let earlier = ids[name] ?? []
                let known = (name == "candidate" ? found : Array(found.prefix(2))).map(\.description)
                ids[name] = earlier + known.filter { !earlier.contains($0) }
            }
            let people = [Cast.Part.convener, .reviewer].map { house.cast[$0].description }
            ids["person"] = people
        }
        ids["secret"] = [secret ?? "none"]
        ids["question", default: []].append("vision")
        self.ids = ids
    }

    /// The pages to read, each as HTML and as JSON, with what can be asked behind the question mark.
    func pages(of setting: Setting, only part: String = "/") -> [String] {
        let asked = [
            "/networks/groove/history?before=20", "/networks/groove/search?q=CARE", "/library?q=CARE",
            "/networks/groove/candidates?page=2", "/networks/groove/candidates?order=score",
            "/networks/groove/candidates?standing=unread&find=practical",
        ]
        return (Self.routes(setting, .get).flatMap(filled) + asked).filter { $0.contains(part) }
            .flatMap { path in
                let parts = path.split(separator: "?", maxSplits: 1)
                return [path, "\(parts[0]).json" + (parts.count > 1 ? "?\(parts[1])" : "")]
            }
    }

    func doings(of setting: Setting, only part: String = "/") -> [String] {
        Self.routes(setting, .post).flatMap(filled).filter { $0.contains(part) }
    }

    /// The names of the ids in doors of the selection for which the walk has none to try.
    func unknown(of setting: Setting) -> Set<String> {
        let router = Router(context: VisitContext.self)
        SelectionRoutes.add(to: Doors(router, setting, Assets()))
        let walked = Set(Self.routes(setting, .get) + Self.routes(setting, .post))
        return router.routes.reduce(into: []) { unknown, route in
            let place = route.path.description.replacing("{", with: ":").replacing("}", with: "")
            if !walked.contains(place) { unknown.insert(place) }
            let names = place.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
            unknown.formUnion(names.filter { ids[$0] == nil })
        }
    }

    private static func routes(_ setting: Setting, _ method: HTTPRequest.Method) -> [String] {
        let router = Router(context: VisitContext.self)
        let doors = Doors(router, setting, Assets())
        for part in StagePart.all { part.doors(doors) }
        return router.routes.filter { $0.method == method }.map {
            $0.path.description.replacing("{", with: ":").replacing("}", with: "")
        }.filter { place in !passedBy.contains { place.contains($0) } }.sorted()
    }

    private func filled(_ place: String) -> [String] {
        place.split(separator: "/").reduce([""]) { paths, piece in
            guard piece.hasPrefix(":") else { return paths.map { "\($0)/\(piece)" } }
            let known = ids[String(piece.dropFirst())] ?? []
            return paths.flatMap { path in (known.isEmpty ? ["0000000000001"] : known).map { "\(path)/\($0)" } }
        }.map { $0.isEmpty ? "/" : $0 }
    }

    static func read(_ path: String, _ browser: Browser) async throws -> Answer {
        answer("GET \(path)", try await browser.get(path))
    }

    static func send(_ path: String, _ browser: Browser) async throws -> Answer {
        answer("POST \(path)", try await browser.send(path, fields(for: path)))
    }

    private static func answer(_ knock: String, _ reply: Reply) -> Answer {
        Answer(knock: knock, status: reply.status, headers: reply.headers, body: reply.body)
    }

    /// What would be sent in earnest; elsewhere nothing, which is refused for that.
    private static func fields(for path: String) -> [String: String] {
        switch path.split(separator: "/").last {
        case "scores": fullMarks
        case "draft": ["vision": "2", "vision_comment": "Half a thought."]
        case "vote": ["vote": "against"]
        case "presence": [:]
        case "decision": ["decision": "invite", "reason": "It belongs at this table."]
        case "eligibility": ["eligibility": "eligible", "reason": "It has a contract."]
        case "interests": ["conflict": "none", "ties": ""]
        case "withdraw", "erase": ["sure": "yes"]
        case "appeal": ["reason": "The pilot was overlooked."]
        case "answer": ["outcome": "upheld", "reason": "Read again; it stands."]
        case "vision": ["text": "Says whom it is for."]
        case "dissent": ["reason": "The visit was shorter than the notes say."]
        case "interest": ["answer": "end", "reason": "Too far away."]
        case "visits": ["kind": "interview", "day": "2026-03-02", "notes": "They were frank.", "weight": "told"]
        case "namedByApplicant": ["reason": "They never met."]
        case "terms" where path.contains("/cohort/"):
            ["seats": "1", "reserves": "1", "each": "", "budget": "", "cost": ""]
        case "accept" where path.contains("/cohort/"):
            ["invite": "By scores.", "reserve": "Close.", "decline": "Others came first."]
        default: [:]
        }
    }
}
