import Domain
import Sealing
import Storage

/// Everything an action or a page may use: the connection, who acts, now, and new ids. It starts over on each try.
package struct Scene {
    package let connection: any Connection
    package let network: ID<Network>
    package let actor: Actor
    package let now: Moment
    package let setting: Setting

    init(_ connection: any Connection, network: ID<Network>, actor: Actor, setting: Setting) {
        self.connection = connection
        self.network = network
        self.actor = actor
        self.setting = setting
        now = setting.clock()
    }

    package var today: Day { now.day() }
    package var sight: Sight { Sight(actor) }

    /// The same moment and actor, looking at another network; for pages that span several.
    package func elsewhere(_ network: ID<Network>) -> Scene {
        Scene(connection, network: network, actor: actor, setting: setting)
    }

    package func newID<Subject>(_ subject: Subject.Type = Subject.self) -> ID<Subject> {
        ID(rawValue: setting.ids.next(at: now))
    }

    /// Who acts, when it must be somebody with a place in this network.
    package func member() throws -> Member {
        guard let member = actor.member else { throw Refusal.onlyMembers }
        return member
    }

    /// Salt and seal of a value that stands in a table while the event holds only its seal.
    package func seal(_ value: String) -> (salt: [UInt8], seal: Event.Fact) {
        let salt = setting.chance(16)
        return (salt, .seal(Digest(hashing: salt + Array(value.utf8)).hex))
    }
}
