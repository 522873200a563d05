import Foundation

/// A network's name as it stands in addresses.
package enum Slug {
    /// Letters and digits of the name, lower case, words joined by hyphens; at most 60 letters.
    package static func of(_ name: String) -> String {
        let plain = name.decomposedStringWithCompatibilityMapping.lowercased()
        var slug = ""
        for scalar in plain.unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if scalar.properties.generalCategory != .nonspacingMark, !slug.isEmpty, !slug.hasSuffix("-") {
                slug.append("-")
            }
        }
        let cut = String(slug.prefix(60))
        let trimmed = cut.hasSuffix("-") ? String(cut.dropLast()) : cut
        return trimmed.isEmpty ? "network" : trimmed
    }
}
