import Domain
import Markup
import Words

/// One text on the shelf or among what was found, with the place where the words stand.
struct LibraryItem: Encodable, Rendered {
    let title: String
    let address: Address
    let kind: Phrase
    let network: String
    let at: KnownDate
    let finding: Finding

    var html: HTML {
        """
        <li><a class="title" href="\(address)">\(title)</a>
        <p>\(finding.pieces.html { Self.piece($0) })</p>
        <p class="meta">\(kind) · \(network) · \(at.phrase)</p></li>
        """
    }

    private static func piece(_ piece: Finding.Piece) -> HTML {
        piece.isMatch ? "<mark>\(piece.text)</mark>" : "\(piece.text)"
    }
}

extension SearchStore.Hit {
    func item(_ question: SearchQuestion?, at address: Address) -> LibraryItem {
        LibraryItem(
            title: title, address: address, kind: kind.label, network: network, at: at,
            finding: Finding(of: question, in: text))
    }

    /// Where anybody reads it.
    var publicAddress: Address { Address(.libraryItem, ID<DocumentKind>(rawValue: id)) }
}
