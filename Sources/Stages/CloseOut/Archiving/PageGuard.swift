import Markup

/// Looks for what could run, or call somebody, in a page of an archive. What people wrote about scripts is text and stays.
enum PageGuard {
    private static let active: Set<String> = [
        "script", "iframe", "frame", "object", "embed", "applet", "form", "base",
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
            case .text: break
            case .unfinished: fault = "a tag without an end"
            case .tag(let name, let attributes, _):
                if active.contains(name) { fault = "<\(name)" }
                for attribute in attributes where fault == nil {
                    fault = Self.fault(in: attribute, of: name, value: bytes[attribute.value])
                }
            }
        }
        return fault
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
