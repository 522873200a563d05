import Domain
import Foundation
import Words

/// A seed as a file, that another server can take in.
package enum SeedFile {
    package static let mostBytes = 4 << 20
    /// The most characters of a text in it, and the most entries of a list.
    private static let longest = 20_000
    private static let most = 1_000

    /// The same seed gives the same bytes.
    package static func bytes(of seed: NetworkSeed) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(seed)) + [UInt8(ascii: "\n")]
    }

    /// - Parameter name: of the file, for the sentence that says what is wrong with it.
    /// - Throws: a refusal that names the place.
    package static func seed(_ bytes: some Sequence<UInt8>, named name: String) throws -> NetworkSeed {
        let seed: NetworkSeed
        do {
            seed = try JSONDecoder().decode(NetworkSeed.self, from: Data(bytes))
        } catch let fault as DecodingError {
            let place = fault.place
            throw Refusal("badSeed", say("“\(name)” is not a seed that can be taken in. What is wrong is at \(place)."))
        }
        guard seed.format == NetworkSeed.format else {
            let format = NetworkSeed.format
            throw Refusal("otherSeed", say("“\(name)” is a seed of another shape; this program reads “\(format)”."))
        }
        if let place = excess(in: seed) {
            throw Refusal("badSeed", say("“\(name)” is not a seed that can be taken in. What is wrong is at \(place)."))
        }
        return seed
    }

    /// Where there is more than a network of ours could hold, or something that cannot be stored.
    private static func excess(in seed: NetworkSeed) -> String? {
        let lists = [
            ("ancestors", seed.ancestors.count), ("charter", seed.charter.count), ("goals", seed.goals.count),
            ("questions", seed.questions.count), ("duties", seed.duties.count),
            ("expectations", seed.expectations.count), ("lessons", seed.lessons.count),
            ("library", seed.library.count), ("people", seed.people.count), ("methods.asked", seed.methods.asked.count),
        ]
        if let list = lists.first(where: { $0.1 > most }) { return list.0 }
        let texts =
            [("network.name", seed.network.name), ("topic", seed.topic), ("digest", seed.digest)]
            + seed.ancestors.map { ("ancestors", $0.name) } + seed.charter.map { ("charter", $0.text) }
            + seed.methods.asked.map { ("methods.asked", $0) }
            + [("methods.cadence", seed.methods.cadence), ("methods.decisions", seed.methods.decisions)]
            + seed.goals.flatMap { [("goals", $0.statement), ("goals", $0.measure), ("goals", $0.unit)] }
            + seed.questions.flatMap { [("questions", $0.question), ("questions", $0.decision)] }
            + seed.duties.map { ("duties", $0.duty) }
            + seed.expectations.flatMap { [("expectations", $0.text), ("expectations", $0.reason)] }
            + seed.lessons.flatMap {
                [$0.statement, $0.context, $0.evidence, $0.users].map { ("lessons", $0) }
            } + seed.library.flatMap { [$0.title, $0.what, $0.licence].map { ("library", $0) } }
            + seed.people.flatMap { [$0.name, $0.organisation, $0.email].map { ("people", $0) } }
        return texts.first { $0.1.count > longest || $0.1.contains("\0") }?.0
    }
}

extension DecodingError {
    /// “lessons[3].statement”, or the line's own words where the file is no JSON at all.
    fileprivate var place: String {
        let path: [any CodingKey]
        switch self {
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path = context.codingPath
        @unknown default: path = []
        }
        if path.isEmpty { return "1" }
        return path.reduce("") { text, key in
            if let number = key.intValue { return "\(text)[\(number)]" }
            return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
        }
    }
}

extension SeedFile {
    /// The seed of a network that closes or is closed, by a name it has or had.
    package static func written(of name: String, people: Bool, _ setting: Setting) async throws -> [UInt8] {
        let network = try await setting.read(as: .clock) {
            try VisitStore($0.connection).network(named: name, for: nil)?.network
        }
        guard let network else { throw Refusal("noNetwork", say("There is no network called \(name).")) }
        return try await setting.read(in: network, as: .clock) { scene in
            guard try CharterStore(scene).stage() >= .closing else {
                throw Refusal("notYetEnding", say("A seed is taken from a network that is closing or closed."))
            }
            return try bytes(of: SeedSource(scene).seed(people: people))
        }
    }
}
