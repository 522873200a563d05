import Domain
import Foundation
import Markup
import Testing
import Web
import Words

struct PageTests {
    private struct Plain: Page {
        var title: Phrase { .verbatim("A page") }
        func body(for viewer: Viewer) -> HTML { "<h1>\(title)</h1>" }
    }

    private func document(in language: String) -> String {
        let reader = Reader(language: language, timeZone: .gmt)
        let viewer = Viewer(
            reader: reader, person: nil, isOperator: false, formToken: "x", programme: "", isDemonstration: false,
            done: nil,
            assets: Assets())
        return Plain().document(for: viewer).written(for: reader)
    }

    @Test(arguments: [
        ("en", "ltr"), ("fr", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("fa-AF", "rtl"), ("ur", "rtl"),
        ("uz-Arab", "rtl"),
        ("ks-Deva", "ltr"), ("pt-BR", "ltr"),
    ])
    func `lines run as the reader's language has it`(language: String, direction: String) {
        #expect(document(in: language).contains("<html lang=\"\(language)\" dir=\"\(direction)\">"))
    }

    @Test func `a password to be set is not filled in with the old one, however many fields stand beside it`() {
        func form(_ fields: [Field]) -> String {
            let reader = Reader(language: "en", timeZone: .gmt)
            let viewer = Viewer(
                reader: reader, person: nil, isOperator: false, formToken: "x", programme: "", isDemonstration: false,
                done: nil, assets: Assets())
            return Form("A form", posts: Address(.home), once: ID(rawValue: 1), button: "Send", fields: fields)
                .html(for: viewer).written(for: reader)
        }
        let known = Field("password", "Password", .password)
        let new = Field("password", "Password", .password, completion: .newPassword)
        let name = Field("name", "Name")
        #expect(form([known]).contains("autocomplete=\"current-password\""))
        #expect(form([name, new]).contains("autocomplete=\"new-password\""))
        #expect(form([Field("email", "Address", .email)]).contains("autocomplete=\"email\""))
        #expect(!form([name]).contains("autocomplete"))
    }
}
