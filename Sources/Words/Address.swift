import Domain
import Foundation
import Markup

/// An address within this installation, filled in from a ``Place``. There is no other way to make one.
package struct Address: Destination, Hashable, Sendable, Encodable {
    package let path: String

    /// - Parameter parts: what stands for each `:name`, in order; a part that is missing is a mistake of ours.
    package init(_ place: Place, _ parts: any AddressPart...) {
        var rest = parts[...]
        let pieces = place.pattern.split(separator: "/").map { piece in
            piece.hasPrefix(":") ? (rest.popFirst()?.addressPart ?? "-") : String(piece)
        }
        assert(rest.isEmpty && parts.count == place.names.count, "\(place.pattern) takes \(place.names.count) parts")
        path = "/" + pieces.joined(separator: "/")
    }

    private init(path: String) {
        self.path = path
    }

    package var target: String { path }

    package func asking(_ questions: KeyValuePairs<String, String>) -> Address {
        let query = questions.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&")
        if query.isEmpty { return self }
        let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let mark = parts[0].contains("?") ? "&" : "?"
        return Address(path: parts[0] + mark + query + (parts.count > 1 ? "#\(parts[1])" : ""))
    }

    package func at(_ fragment: String) -> Address {
        Address(path: "\(path)#\(Self.encoded(fragment))")
    }

    /// A place on the page one is looking at.
    package static func fragment(_ name: String) -> Address {
        Address(path: "#\(encoded(name))")
    }

    /// A path somebody brings along, such as where they were going before they signed in: only a path of our own.
    package init?(ownPath text: String) {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.count <= 2000,
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return nil }
        path = text
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(path)
    }

    static func encoded(_ text: String) -> String {
        let allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}

/// What may stand in an address.
package protocol AddressPart: Sendable {
    var addressPart: String { get }
}

extension String: AddressPart {
    package var addressPart: String { Address.encoded(self) }
}

extension ID: AddressPart {
    package var addressPart: String { description }
}
