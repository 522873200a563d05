import Domain
import Web
import Words

/// A convener takes a quota out.
package struct DropQuota: ButtonAction {
    let quota: ID<Quota>

    package init(at path: Path) throws { quota = try path.id("quota") }

    init(_ quota: ID<Quota>) {
        self.quota = quota
    }

    package func address(in network: String) -> Address { Address(.dropQuota, network, quota) }

    package func words(in scene: Scene) -> ButtonWords { ButtonWords(say("Take the quota out")) }

    package func verdict(in scene: Scene) throws -> Verdict {
        guard try SelectionStore(scene).sight()?.seesAll == true else { throw Path.NotFound() }
        return Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard try selection.quotas().contains(where: { $0.id == quota }) else { throw Path.NotFound() }
        try selection.drop(quota)
        return Event(.quotaDropped, quota)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.cohort, path.network).at("quotas")
    }
}
