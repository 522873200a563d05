import ArgumentParser
import Domain
import Stages
import Words

/// Prints a link that signs a person in, for an operator whose mail does not work yet.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a sign-in link for the person with this address.")

    @OptionGroup var options: Options

    @Argument(help: "The person's e-mail address.")
    var email: String

    func run() async throws {
        let database = try await options.open(.using)
        let setting = try options.setting(
            database, demonstration: false, port: Settings.value("PORT").flatMap { Int($0) } ?? 8080)
        let email = email
        let secret = try await setting.keep(as: .clock) { scene -> String? in
            guard let person = try PeopleStore(scene).person(at: email) else { return nil }
            return try SessionStore(scene).makeLink(for: .signIn, person)
        }
        await database.shutdown()
        guard let secret else { throw Fault("Nobody has the address \(email).") }
        print("\(setting.site.publicAddress)\(Address(.signInLink, secret).path)")
    }
}
