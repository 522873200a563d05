import Markup

/// Looks for what could run, or call somebody, in a page of an archive. What people wrote about scripts is text and stays.
enum PageGuard {
    ///
    /// Whatever a browser reads by rules of its own is no part of an archive's page either, so that nothing hides in it.
    private static let active: Set<String> = [
        "script", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "base", "portal", "template",
        "style", "textarea", "select", "noscript", "noembed", "noframes", "xmp", "plaintext", "math", "foreignobject",
        "animate", "animatetransform", "animatemotion", "set", "audio", "video", "source",
    ]
    /// Their values are addresses a browser may open by itself or when somebody presses on them.
    private static let addresses: Set<String> = [
        "href", "src", "srcset", "action", "formaction", "data", "poster", "background", "cite", "xlink:href", "ping",
    ]
    /// These are opened without anybody pressing.
    private static let loading: Set<String> = ["src", "srcset", "data", "poster", "background"]

    /// - Returns: the word for the first thing that is wrong.
    static func fault(in page: String) -> String? {
        let bytes = Array(page.utf8)
        var fault: String?
        HTMLPieces.each(bytes) { piece in
            guard fault == nil else { return }
            switch piece {
            case .text(let range): if opens(bytes[range]) { fault = "a tag within a title" }
            case .unfinished: fault = "a tag without an end"
            case .tag(let name, let attributes, let range):
                if active.contains(name) {
                    fault = "<\(name)"
                } else if bytes[range.lowerBound + 1] == UInt8(ascii: "!"), name != "doctype" || range.lowerBound > 0 {
                    fault = "a comment"
                } else if bytes[range].dropFirst().contains(UInt8(ascii: "<")) {
                    fault = "a tag within a tag"
                }
                for attribute in attributes where fault == nil {
                    fault = Self.fault(in: attribute, of: name, value: bytes[attribute.value])
                }
            }
        }
        return fault
    }

    /// What loads from elsewhere, or could once have run, in a style sheet.
    static func fault(inStyle text: String) -> String? {
        let plain = text.lowercased()
        for word in ["@import", "expression(", "javascript:", "behavior:", "-moz-binding"] where plain.contains(word) {
            return word
        }
        let elsewhere =
            plain.contains("url(") && (plain.contains("://") || plain.contains("(//") || plain.contains("\\"))
        return elsewhere ? "what lies elsewhere" : nil
    }

    /// A drawing may bring one style of its own, such as its colours in the dark.
    static func fault(inDrawing text: String) -> String? {
        guard let style = text.firstMatch(of: /<style>([^<]*)<\/style>/) else { return fault(in: text) }
        var rest = text
        rest.removeSubrange(style.range)
        return fault(inStyle: String(style.output.1)) ?? fault(in: rest)
    }

    /// Whether something in it begins like a tag.
    private static func opens(_ text: ArraySlice<UInt8>) -> Bool {
        zip(text, text.dropFirst()).contains { sign, next in
            sign == UInt8(ascii: "<")
                && (next == UInt8(ascii: "!") || next == UInt8(ascii: "/") || next == UInt8(ascii: "?")
                    || (65...90).contains(next) || (97...122).contains(next))
        }
    }

    private static func fault(in attribute: HTMLPieces.Attribute, of tag: String, value: ArraySlice<UInt8>) -> String? {
        let name = attribute.name
        if name.hasPrefix("on"), name.count > 2 { return name }
        if name == "srcdoc" { return name }
        let plain = Self.plain(String(decoding: value, as: UTF8.self))
        if name == "http-equiv", plain == "refresh" { return "refresh" }
        if name == "style", plain.contains("url(") || plain.contains("expression(") { return "style" }
        guard addresses.contains(name) else { return nil }
        for scheme in ["javascript:", "vbscript:"] where plain.hasPrefix(scheme) { return scheme }
        if plain.hasPrefix("data:"), !plain.hasPrefix("data:image/") { return "data:" }
        let loads = loading.contains(name) || tag == "link" || (tag == "use" || tag == "image")
        if loads, plain.hasPrefix("//") || plain.contains("://") { return "what lies elsewhere" }
        return nil
    }

    /// As a browser reads an address: without entities, white space and control characters, in small letters.
    private static func plain(_ value: String) -> String {
        var text = ""
        var rest = value[...]
        while let mark = rest.firstIndex(of: "&") {
            text += rest[..<mark]
            rest = rest[mark...].dropFirst()
            let entity = rest.prefix { $0.isLetter || $0.isNumber || $0 == "#" }
            if let scalar = Self.scalar(entity.lowercased()) {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(entity.count)
                if rest.first == ";" { rest = rest.dropFirst() }
            } else {
                text += "&"
            }
        }
        text += rest
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 32 && $0.value != 127 }))
            .lowercased()
    }

    private static func scalar(_ entity: String) -> Unicode.Scalar? {
        if entity.hasPrefix("#x") { return UInt32(entity.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
        if entity.hasPrefix("#") { return UInt32(entity.dropFirst()).flatMap(Unicode.Scalar.init) }
        return ["colon": ":", "tab": "\t", "newline": "\n", "amp": "&", "sol": "/"][entity]
    }
}
