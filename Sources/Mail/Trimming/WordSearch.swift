import Foundation

/// Looks for known words octet by octet, which is many times faster than by letters; both are composed small letters.
enum WordSearch {
    static func holds(_ text: String, _ word: String) -> Bool { offset(of: word, in: text) != nil }

    static func holds(_ text: String, anyOf words: [String]) -> Bool {
        words.contains { offset(of: $0, in: text) != nil }
    }

    /// Where the word begins, in octets of UTF-8.
    static func offset(of word: String, in text: String) -> Int? {
        var text = text
        var word = word
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard let first = word.first, let start = text.baseAddress, let wanted = word.baseAddress else {
                    return nil
                }
                var place = 0
                while place + word.count <= text.count {
                    guard let found = memchr(start + place, Int32(first), text.count - place) else { return nil }
                    place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
                    guard place + word.count <= text.count else { return nil }
                    if memcmp(start + place, wanted, word.count) == 0 { return place }
                    place += 1
                }
                return nil
            }
        }
    }
}
