import Foundation

/// How alike texts are: the cosine between them when each word counts more the oftener it stands in the text and the
/// fewer texts have it (TF-IDF; Salton and Buckley 1988, with 1 + ln tf and ln((1 + n) / (1 + df)) + 1).
package struct TextIndex: Sendable {
    /// One word that two texts share, and how much of their likeness it makes up.
    package struct SharedWord: Sendable, Equatable {
        package let word: String
        package let part: Double
    }

    /// By text, word and weight, each text of length 1; empty where a text has no words.
    private let vectors: [[String: Double]]

    /// - Parameter texts: all texts that will be compared, reviewers' and candidates'.
    package init(_ texts: [String]) {
        let counts = texts.map(WordCounter.counts)
        var spread: [String: Int] = [:]
        for words in counts { for word in words.keys { spread[word, default: 0] += 1 } }
        let rarity = spread.mapValues { log(Double(1 + texts.count) / Double(1 + $0)) + 1 }
        vectors = counts.map { words in
            var vector: [String: Double] = [:]
            // In a fixed order, so that sums come out the same each time.
            for (word, count) in words.sorted(by: { $0.key < $1.key }) {
                vector[word] = (1 + log(Double(count))) * (rarity[word] ?? 0)
            }
            let length = vector.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
            return length > 0 ? vector.mapValues { $0 / length } : [:]
        }
    }

    /// From 0, no word in common, to 1; 0 where a text has no words.
    package func likeness(_ one: Int, _ other: Int) -> Double {
        min(1, sharedWords(one, other, most: .max).reduce(0) { $0 + $1.part })
    }

    /// The words that make two texts alike, those that count most first.
    package func sharedWords(_ one: Int, _ other: Int, most: Int) -> [SharedWord] {
        let (small, large) =
            vectors[one].count <= vectors[other].count ? (vectors[one], vectors[other]) : (vectors[other], vectors[one])
        let shared = small.compactMap { word, weight in
            large[word].map { SharedWord(word: word, part: weight * $0) }
        }
        return Array(shared.sorted { ($1.part, $0.word) < ($0.part, $1.word) }.prefix(most))
    }
}
