import Domain
import Foundation
import Markup
import Words

/// Who looks at a page, as far as its frame needs to know. Never a stored field of a page.
package struct Viewer: Sendable {
    package let reader: Reader
    /// The name of whoever is signed in.
    package let person: String?
    package let isOperator: Bool
    /// Proves that a form was drawn for this visitor.
    package let formToken: String
    package let programme: String
    package let isDemonstration: Bool
    /// What has just been done, when one comes from doing it.
    package let done: Phrase?
    package let assets: Assets

    package init(
        reader: Reader, person: String?, isOperator: Bool, formToken: String, programme: String, isDemonstration: Bool,
        done: Phrase?, assets: Assets
    ) {
        self.reader = reader
        self.person = person
        self.isOperator = isOperator
        self.formToken = formToken
        self.programme = programme
        self.isDemonstration = isDemonstration
        self.done = done
        self.assets = assets
    }
}
