import Domain
import Stages
import TestKit

extension House {
    /// The fields of the charter's draft as its form shows them now.
    func charterFields() async throws -> [String: String] {
        let (facts, ends) = try await setting.read(in: groove(), as: .clock) { scene in
            let facts = try CharterStore(scene).facts()
            return (facts, facts.ends?.description ?? "")
        }
        return [
            "topic": facts.topic, "ends": ends, "purpose": "To learn",
            "scope": "Markets",
            "cadence": "Monthly", "decisions": "By consent", "confidentiality": "Stays here", "outputs": "Guides",
            "licence": "CC BY 4.0", "sunset": "The programme keeps the archive.",
        ]
    }
}
