import Domain
import Foundation
import Web
import Words

/// A convener brings the seeds of networks that ran on other servers. Nothing is founded yet: what they hold is shown first.
struct BringSeed: DoorDraft {
    static let takesFiles = true
    private static let most = 8

    let files: [UploadedFile]

    static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Bring a seed from another server"), posts: Address(.bringSeed), once: scene.newID(),
            button: say("Look at it"),
            lede: say(
                "A seed is the file that a network leaves to the next: charter, methods, open questions, lessons, products, and people who agreed to be asked. You see what it holds before anything is founded."
            ),
            audience: say("Nobody but you sees it until you found a network on it."),
            verdict: Founding.verdict(for: scene.actor), fields: [Field("file", say("Seeds, as JSON"), .file)])
    }

    init(_ answers: Answers, at path: Path) {
        files = answers.files("file")
    }

    func keep(in scene: Scene, for caller: Caller, at path: Path) throws -> Address {
        try Founding.verdict(for: scene.actor).orThrow()
        guard let person = scene.actor.person else { throw Path.NotFound() }
        guard files.count <= Self.most else {
            let most = Self.most
            throw Refusal("manySeeds", say("\(most) seeds can be brought at once."))
        }
        let seeds = try files.map { file in
            guard file.size <= SeedFile.mostBytes else {
                let name = file.name
                throw Refusal("largeSeed", say("“\(name)” is too large for a seed; 4 MB fit."))
            }
            return try SeedFile.seed(Data(contentsOf: scene.setting.files.open(file.digest)), named: file.name)
        }
        guard Set(seeds.map(\.network.id)).count == seeds.count else {
            throw Refusal("sameSeed", say("Two of the files come from the same network; bring one of them."))
        }
        return Address(.nextFromSeed, try CloseOutStore(scene).keep(seeds, of: person))
    }
}
