/// Turns `&eacute;`, `&#233;` and `&#xE9;` into letters; what is none stays as it stands.
enum HTMLEntities {
    private static let longestName = 10

    static func decoded(_ octets: ArraySlice<UInt8>) -> String {
        guard octets.contains(UInt8(ascii: "&")) else { return String(decoding: octets, as: UTF8.self) }
        var out: [UInt8] = []
        out.reserveCapacity(octets.count)
        var place = octets.startIndex
        while place < octets.endIndex {
            if octets[place] == UInt8(ascii: "&"), let (scalar, end) = entity(octets, after: place) {
                out += Array(String(scalar).utf8)
                place = end
            } else {
                out.append(octets[place])
                place += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func entity(_ octets: ArraySlice<UInt8>, after ampersand: Int) -> (Unicode.Scalar, Int)? {
        let body = octets[(ampersand + 1)...].prefix(longestName).prefix { octet in
            octet.isLetter || octet == UInt8(ascii: "#") || (0x30...0x39).contains(octet)
        }
        let hasEnd = body.endIndex < octets.endIndex && octets[body.endIndex] == UInt8(ascii: ";")
        let name = String(decoding: body, as: UTF8.self)
        guard let scalar = name.hasPrefix("#") ? numbered(name.dropFirst()) : named[name] else { return nil }
        // Without its end only what cannot be part of a word counts: "&copy" but not "&notable".
        guard hasEnd || name.hasPrefix("#") || name == "nbsp" || name == "amp" else { return nil }
        return (scalar, body.endIndex + (hasEnd ? 1 : 0))
    }

    private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
        let isHex = digits.first == "x" || digits.first == "X"
        guard let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
        // What Windows calls 150 is a dash; browsers read it so.
        if (0x80...0x9F).contains(code) { return windows[code] ?? "\u{FFFD}" }
        return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code)
    }

    private static let windows: [UInt32: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x84: "„", 0x85: "…", 0x8A: "Š", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“",
        0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™", 0x9A: "š", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]

    private static let named: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "hellip": "…", "ndash": "–",
            "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
            "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "trade": "™", "zwnj": "\u{200C}",
            "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ensp": "\u{2002}", "emsp": "\u{2003}",
            "thinsp": "\u{2009}", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "larr": "←",
            "rarr": "→", "uarr": "↑", "darr": "↓", "check": "✓", "minus": "−", "infin": "∞", "ne": "≠", "le": "≤",
            "ge": "≥",
        ]
        // The upper half of Latin 1 in its order.
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
            ugrave uacute ucirc uuml yacute thorn yuml
            """
        for (offset, name) in latin.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
        }
        return names
    }()
}
