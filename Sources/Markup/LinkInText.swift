/// Where a link in somebody's text leads: somewhere else, or to a path of our own; never to anything that runs.
struct LinkInText: Destination {
    let target: String

    init?(_ address: String) {
        guard address.utf8.count <= 2_000 else { return nil }
        var encoded = ""
        for scalar in address.unicodeScalars {
            guard scalar.properties.generalCategory != .control else { return nil }
            if Link.isPlain(scalar) {
                encoded.unicodeScalars.append(scalar)
            } else {
                for byte in UTF8.encode(scalar) ?? .init() {
                    encoded += "%" + Self.hex(byte >> 4) + Self.hex(byte & 15)
                }
            }
        }
        // Two slashes would name another host.
        if encoded.hasPrefix("/"), !encoded.hasPrefix("//"), encoded.utf8.count <= 2_000 {
            target = encoded
        } else if let link = Link(encoded) {
            target = link.target
        } else {
            return nil
        }
    }

    private static func hex(_ digit: UInt8) -> String {
        String(digit, radix: 16, uppercase: true)
    }
}
