/// Reads the name and the attributes out of one tag.
struct HTMLTagReader {
    /// No tag needs more to be understood; a picture written into one may be large.
    private static let longestValue = 2_000
    private static let mostAttributes = 40

    private let octets: ArraySlice<UInt8>
    private var place: Int

    init(_ octets: ArraySlice<UInt8>) {
        self.octets = octets
        place = octets.startIndex
    }

    mutating func take(_ octet: UInt8) -> Bool {
        guard place < octets.endIndex, octets[place] == octet else { return false }
        place += 1
        return true
    }

    /// In small letters, without what a namespace would put after it.
    mutating func name() -> String {
        let start = place
        while place < octets.endIndex, octets[place] > 0x20, octets[place] != UInt8(ascii: "/"),
            octets[place] != UInt8(ascii: "=")
        { place += 1 }
        return String(decoding: octets[start..<place].prefix(60).map(\.lowercased), as: UTF8.self)
    }

    mutating func attributes() -> [String: String] {
        var found: [String: String] = [:]
        while place < octets.endIndex, found.count < Self.mostAttributes {
            if octets[place] <= 0x20 || octets[place] == UInt8(ascii: "/") {
                place += 1
                continue
            }
            let name = name()
            skipSpace()
            if take(UInt8(ascii: "=")) {
                skipSpace()
                let value = value()
                if found[name] == nil { found[name] = value }
            } else if name.isEmpty {
                place += 1
            } else if found[name] == nil {
                found[name] = ""
            }
        }
        return found
    }

    private mutating func skipSpace() {
        while place < octets.endIndex, octets[place] <= 0x20 { place += 1 }
    }

    private mutating func value() -> String {
        guard place < octets.endIndex else { return "" }
        let quote = octets[place]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { place += 1 }
        let start = place
        while place < octets.endIndex, isQuoted ? octets[place] != quote : octets[place] > 0x20 { place += 1 }
        let value = octets[start..<place]
        if isQuoted, place < octets.endIndex { place += 1 }
        return HTMLEntities.decoded(value.prefix(Self.longestValue))
    }
}
