import Domain
import Foundation
import Markup
import Sealing
import Web
import Words

/// Who is at the door.
struct Visit: Sendable {
    let person: ID<Person>?
    let name: String?
    let language: String?
    let timeZone: String
    /// The place in the house, for operators and conveners of the programme.
    let house: Member?
    let programme: String
    /// What forms are bound to: the session, or the visitor's cookie.
    let secret: String

    var actor: Actor {
        house.map(Actor.member) ?? person.map(Actor.person) ?? .visitor
    }

    func reader(accepting header: String) -> Reader {
        Reader(
            language: language ?? Texts.all.language(accepting: header),
            timeZone: TimeZone(identifier: timeZone) ?? .gmt)
    }

    /// Salted anew for every page, since compressed pages would give an unchanging secret away.
    func formToken(_ setting: Setting) -> String {
        let salt = Token(of: setting.chance(5)).text
        return salt + proof(salt, setting)
    }

    func proves(_ token: String?, _ setting: Setting) -> Bool {
        guard let token, token.utf8.count > 8 else { return false }
        let salt = String(token.prefix(8))
        return Token.same(Array(token.utf8), Array((salt + proof(salt, setting)).utf8))
    }

    private func proof(_ salt: String, _ setting: Setting) -> String {
        Digest(hashing: Token.hmac(Array((salt + secret).utf8), key: setting.key.derived(for: "forms").bytes)).hex
    }
}
