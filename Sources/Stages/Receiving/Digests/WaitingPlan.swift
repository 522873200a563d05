import Domain
import Markup
import Words

/// What waits for one person in all their networks, and whether a letter says so this week.
struct WaitingPlan: Sendable {
    /// What comes due within so many days is told once more.
    private static let near = 7
    /// What has waited so long is told once more.
    private static let long = 28

    let reader: WaitingLookStore.Reader
    let look: WaitingLookStore.Look
    let sheet: DigestPlan.Sheet?

    init(for reader: WaitingLookStore.Reader, in scene: Scene) throws {
        self.reader = reader
        let parts = try reader.networks.map { network in
            let own = scene.elsewhere(network)
            return MailDigest.Part(
                network: network, name: try CharterStore(own).facts().name,
                waiting: try MailDigest.waiting(for: reader.person, in: own), asks: [], groups: [])
        }.filter { !$0.waiting.isEmpty }
        let waiting = parts.flatMap(\.waiting)
        let keys = Set(waiting.map(\.key))
        var look = reader.look
        look.looked = scene.now
        look.told.formIntersection(keys)
        if Self.isWorthALetter(waiting, look, in: scene) {
            look.toldAt = scene.now
            look.told = keys
            sheet = DigestPlan.Sheet(
                MailDigest(parts: parts), for: reader.person, at: reader.email, language: reader.language,
                zone: reader.times.zone, in: scene)
        } else {
            sheet = nil
        }
        self.look = look
    }

    /// Something new waits, or something comes due and was not named this week, or it has waited for long.
    private static func isWorthALetter(_ waiting: [Waiting], _ look: WaitingLookStore.Look, in scene: Scene) -> Bool {
        if waiting.isEmpty { return false }
        if waiting.contains(where: { !look.told.contains($0.key) }) { return true }
        let passed = look.toldAt.map { $0.day().days(until: scene.today) } ?? .max
        let comesDue = waiting.compactMap(\.due).contains { (0...near).contains(scene.today.days(until: $0)) }
        return comesDue ? passed >= near : passed >= long
    }

    func leave(in scene: Scene) throws {
        let store = WaitingLookStore(scene.connection)
        guard try store.keep(look, of: reader.person, after: reader.look.looked), let sheet else { return }
        try sheet.put(for: reader.person, in: scene)
    }
}
