import Domain
import Stages
import Storage
import TestKit
import Testing

struct CallMigrationTests {
    @Test func `a call written before there were versions becomes its version 1, with every answer`() async throws {
        let database = try await Engine.chosen.empty()
        let steps = Schema.migrator.migrations
        let place = try #require(steps.firstIndex { $0.name == "call versions" })
        try await Migrator(Array(steps[..<place])).migrate(database, at: 0)
        try await database.write(5) { connection in
            try connection.run(
                """
                INSERT INTO network (id, slug, name, topic, stage, begins, accent, founded_at)
                VALUES (5, 'old', 'Old', 'Topic', 'call', '2026-01-01', 1, 1)
                """)
            try connection.run(
                """
                INSERT INTO call (network_id, title, text, seats, deadline, opened_at)
                VALUES (5, 'Who?', 'Text', 3, '2026-04-01', 7)
                """)
            try connection.run("INSERT INTO rubric VALUES (5, 'sharing', 'Nothing', 'Everything')")
            try connection.run(
                """
                INSERT INTO candidate (id, network_id, email, language, organisation, commitment, sharing, begun_at)
                VALUES (9, 5, 'a@b.example', 'en', 'Org', 'Two people', '', 1)
                """)
        }
        try await Schema.migrator.migrate(database, at: 0)
        try await database.read { connection in
            let version: [String] = try connection.rows("SELECT * FROM call_version").map {
                "\(try $0["version"] as Int) \(try $0["title"] as String) \(try $0["published_at"] as Int)"
            }
            #expect(version == ["1 Who? 7"])
            let questions = try connection.column("SELECT question FROM call_question ORDER BY place", as: String.self)
            #expect(questions == UsualForm.questions.map(\.key.rawValue))
            let wordings = try connection.column("SELECT wording FROM call_question ORDER BY place", as: String.self)
            #expect(wordings == UsualForm.questions.map(\.wording))
            let anchors = try connection.rows("SELECT * FROM call_criterion").map {
                "\(try $0["criterion"] as String) \(try $0["anchor_1"] as String) \(try $0["anchor_5"] as String)"
            }
            #expect(anchors == ["sharing Nothing Everything"])
            let answers = try connection.rows("SELECT question, text FROM application_answer").map {
                "\(try $0["question"] as String): \(try $0["text"] as String)"
            }
            #expect(answers == ["commitment: Two people"])
        }
        await database.shutdown()
    }
}
