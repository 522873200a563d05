import Domain
import Stages
import TestKit
import Testing

struct PasswordTests {
    @Test func `a password signs in; a wrong one and an unknown address are refused in the same words`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(.house)
            #expect(try await convener.send("/you/password", ["password": "four words in a row"]).status == 303)
            #expect(try await house.events(.house) == before + ["password.set"])
            let right = ["email": "Amina@programme.example", "password": "four words in a row"]
            #expect(try await house.browser().send("/sign-in/password", right).status == 303)
            for wrong in [
                ["email": "amina@programme.example", "password": "four words in a tow"],
                ["email": "nobody@nowhere.example", "password": "four words in a row"],
                ["email": "pavel@elsewhere.example", "password": ""],
            ] {
                let reply = try await house.browser().send("/sign-in/password", wrong)
                #expect(reply.status == 422 && reply.body.contains("Address and password do not go together."))
                #expect(!reply.body.contains("four words"))
            }
        }
    }

    @Test func `a short password is refused and not shown again`() async throws {
        try await House.at(.design) { house in
            let reply = try await house.browser(as: .convener).send("/you/password", ["password": "tooshort123"])
            #expect(
                reply.status == 422 && reply.body.contains("twelve characters") && !reply.body.contains("tooshort123"))
        }
    }

    @Test func `whoever has a password says it before setting another`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            #expect(try await !convener.get("/you/password").body.contains("Present password"))
            #expect(try await convener.send("/you/password", ["password": "four words in a row"]).status == 303)
            #expect(try await convener.get("/you/password").body.contains("Present password"))
            let before = try await house.events(.house)
            for current in [nil, "", "four words in a tow"] {
                var fields = ["password": "another four words here"]
                fields["current"] = current
                let reply = try await convener.send("/you/password", fields)
                #expect(reply.status == 422 && !reply.body.contains("four words"))
            }
            #expect(try await house.events(.house) == before)
            let right = ["current": "four words in a row", "password": "another four words here"]
            #expect(try await convener.send("/you/password", right).status == 303)
            let signedIn = ["email": "amina@programme.example", "password": "another four words here"]
            #expect(try await house.browser().send("/sign-in/password", signedIn).status == 303)
        }
    }

    @Test func `ten wrong guesses at the present password, and even the right one waits`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send("/you/password", ["password": "four words in a row"])
            var fields = ["current": "wrong wrong wrong", "password": "another four words here"]
            for _ in 0..<10 { #expect(try await convener.send("/you/password", fields).status == 422) }
            fields["current"] = "four words in a row"
            let refused = try await convener.send("/you/password", fields)
            #expect(refused.status == 422 && refused.body.contains("Wait a quarter of an hour"))
            house.clock.advance(seconds: 15 * 60 + 1)
            #expect(try await convener.send("/you/password", fields).status == 303)
        }
    }

    @Test func `a mailed link opens the way to a new password for a quarter of an hour`() async throws {
        try await House.at(.design) { house in
            let setting = house.setting
            let convener = house.cast[.convener]
            _ = try await house.browser(as: .convener).send("/you/password", ["password": "four words in a row"])
            let secret = try await setting.keep(as: .visitor) { try SessionStore($0).makeLink(for: .signIn, convener) }
            let forgetful = try await house.browser()
            #expect(try await forgetful.send("/sign-in/\(secret)").status == 303)
            #expect(try await !forgetful.get("/you/password").body.contains("Present password"))
            house.clock.advance(seconds: 15 * 60 + 1)
            let late = try await forgetful.send("/you/password", ["password": "another four words here"])
            #expect(late.status == 422 && late.body.contains("Present password"))
            let again = try await setting.keep(as: .visitor) { try SessionStore($0).makeLink(for: .signIn, convener) }
            #expect(try await forgetful.send("/sign-in/\(again)").status == 303)
            #expect(try await forgetful.send("/you/password", ["password": "another four words here"]).status == 303)
        }
    }

    @Test func `ten wrong tries for one account, and even the right password waits`() async throws {
        try await House.at(.design) { house in
            _ = try await house.browser(as: .convener).send("/you/password", ["password": "four words in a row"])
            let visitor = try await house.browser()
            var right = ["email": "amina@programme.example", "password": "wrong wrong wrong"]
            for _ in 0..<10 { #expect(try await visitor.send("/sign-in/password", right).status == 422) }
            right["password"] = "four words in a row"
            let refused = try await visitor.send("/sign-in/password", right)
            #expect(refused.status == 422 && refused.body.contains("Wait a quarter of an hour"))
            house.clock.advance(seconds: 15 * 60 + 1)
            #expect(try await visitor.send("/sign-in/password", right).status == 303)
        }
    }
}
