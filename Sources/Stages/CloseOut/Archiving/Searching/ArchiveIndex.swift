import Domain

/// Which words stand on which page of an archive, gathered while its pages are written.
struct ArchiveIndex {
    struct Entry {
        let path: ArchivePath
        let title: String
    }

    /// How much a word counts for on one page.
    struct Posting: Hashable {
        let page: Int
        let weight: Int
    }

    /// A word of the title counts as much as so many of the text.
    private static let titleWeight = 8
    private static let mostWeight = 99

    private(set) var pages: [Entry] = []
    private var postings: [String: [Posting]] = [:]

    mutating func add(_ path: ArchivePath, title: String, text: String) {
        var weights: [String: Int] = [:]
        for word in SearchWords.of(text) { weights[word.key, default: 0] += 1 }
        for word in SearchWords.of(title) { weights[word.key, default: 0] += Self.titleWeight }
        let page = pages.count
        pages.append(Entry(path: path, title: title))
        for (word, weight) in weights {
            postings[word, default: []].append(Posting(page: page, weight: min(weight, Self.mostWeight)))
        }
    }

    /// Every word with its pages, in the order of the words.
    var words: [(word: String, postings: [Posting])] {
        postings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
    }
}
