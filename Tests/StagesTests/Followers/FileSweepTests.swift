import Domain
import Foundation
import Stages
import TestKit
import Testing

struct FileSweepTests {
    /// As if every file had come in so long ago.
    private func age(_ house: House, days: Double) throws {
        let moment = Date(timeIntervalSince1970: Double(house.clock.now.wholeSeconds) - days * 86_400)
        for digest in house.setting.files.untouched(since: .distantFuture) {
            let place = try house.setting.files.open(digest)
            try FileManager.default.setAttributes([.modificationDate: moment], ofItemAtPath: place.path)
        }
    }

    private func count(_ house: House) -> Int { house.setting.files.untouched(since: .distantFuture).count }

    private func post(_ text: String, _ content: String, _ thread: String, _ house: House) async throws -> Int {
        let member = try await house.browser(as: .careMember)
        let body = [
            "--edge", "Content-Disposition: form-data; name=\"form_token\"", "", try await member.formToken(),
            "--edge", "Content-Disposition: form-data; name=\"text\"", "", text,
            "--edge", "Content-Disposition: form-data; name=\"files\"; filename=\"rates.csv\"",
            "Content-Type: text/csv", "", content, "--edge--", "",
        ].joined(separator: "\r\n")
        return try await member.send(
            raw: body, type: "multipart/form-data; boundary=edge", to: "/networks/groove/conversations/\(thread)/posts"
        ).status
    }

    @Test func `a file of what was refused goes after a day; one that stands with a post stays`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            let before = count(house)
            #expect(try await post("Our rates.", "mentor,rate", thread, house) == 303)
            #expect(try await post("", "refused,for,want,of,a,text", thread, house) == 422)
            #expect(count(house) == before + 2)

            try age(house, days: 0.9)
            #expect(try await FileSweep(house.setting).round() == 0)
            try age(house, days: 1.1)
            #expect(try await FileSweep(house.setting).round() == 1)
            #expect(count(house) == before + 1)
            #expect(try await FileSweep(house.setting).round() == 0)
        }
    }

    @Test func `the files of applications stay`() async throws {
        try await House.at(.selection) { house in
            let kept = try house.setting.files.keep(Array("a budget".utf8))
            _ = try house.setting.files.keep(Array("nobody's".utf8))
            _ = try await house.setting.keep(as: .clock) { scene in
                try scene.connection.run(
                    """
                    INSERT INTO application_file (id, network_id, candidate_id, name, type, digest, size, added_at)
                    SELECT 1, network_id, id, 'budget.csv', 'text/csv', \(kept.digest), 8, 0
                    FROM candidate ORDER BY id LIMIT 1
                    """)
            }
            try age(house, days: 2)
            #expect(try await FileSweep(house.setting).round() == 1)
            #expect(house.setting.files.contains(kept.digest))
        }
    }
}
