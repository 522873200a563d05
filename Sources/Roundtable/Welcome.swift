import Domain
import Foundation
import Stages
import Words

/// What the terminal says at start: where the site is, and how to get in.
struct Welcome {
    private let setting: Setting

    init(_ setting: Setting) {
        self.setting = setting
    }

    func print() async throws {
        let setting = setting
        let lines = try await setting.keep(as: .clock) { scene -> [String] in
            if setting.site.isDemonstration {
                return try CastStore(scene.connection).faces().map { face in
                    let secret = try SessionStore(scene).makeLink(for: .signIn, face.person, minutes: 24 * 60)
                    let link = setting.site.publicAddress + Address(.signInLink, secret).path
                    return "\(face.name), \(face.part): \(link)"
                }
            }
            if try HouseStore(scene).programme() == nil {
                let secret = try SessionStore(scene).makeLink(
                    for: .firstRun, ID<Programme>(rawValue: 1), minutes: 7 * 24 * 60)
                return [
                    "First run, open this to begin: \(setting.site.publicAddress)\(Address(.firstRun, secret).path)"
                ]
            }
            return []
        }
        Swift.print("Roundtable serves \(setting.site.publicAddress)")
        if setting.site.isDemonstration { Swift.print("A demonstration. Sign in as one of its cast, each link once:") }
        for line in lines { Swift.print("  \(line)") }
        // A log file gets it at once, too.
        fflush(nil)
    }
}
