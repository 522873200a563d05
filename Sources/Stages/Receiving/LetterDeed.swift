import Domain
import Files
import Words

/// What a letter would do where it belongs, asked before it is done: the verdicts of the actions' own rules.
struct LetterDeed: Sendable {
    /// Of a post, as its form takes it.
    private static let longestPost = 20_000

    let route: LetterRoute
    let acts: [MailedAct]
    /// What was not understood, and what to reply instead.
    let asks: [Phrase]
    /// What the rule says against it, for whoever wrote it.
    let refusal: Phrase?
    /// Nobody but its writer may read it.
    let isPrivate: Bool

    init(of letter: ArrivedLetter, _ files: LetterFiles, along route: LetterRoute, in scene: Scene) throws {
        guard route.reason == nil, let person = route.person, let matter = route.matter else {
            (self.route, acts, asks, refusal) = (route, [], [], nil)
            isPrivate = route.matter?.action.isPrivate ?? JournalTitle.stands(in: letter.title)
            return
        }
        let actor = try VisitStore(scene.connection).actor(person, in: route.network)
        let own = Scene(scene.connection, network: route.network, actor: actor, setting: scene.setting)
        let reply = ReplyText(title: letter.title, text: letter.text, files: files.taken.map(\.name))
        do {
            let reading = try Replies(own).read(matter, reply)
            (acts, asks) = (reading.acts, reading.asks)
        } catch is Path.NotFound {
            (self.route, acts, asks, refusal) = (route.kept(because: .nowhere), [], [], nil)
            isPrivate = matter.action.isPrivate
            return
        }
        isPrivate = matter.action.isPrivate || acts.contains(where: \.matter.action.isPrivate)
        let refusals = acts.compactMap(\.verdict.refusal?.reason)
        refusal = refusals.count == acts.count ? refusals.first : nil
        self.route = Self.obstacle(letter, files, acts, refused: refusal != nil).map(route.kept) ?? route
    }

    /// Whether another reply can still mend something. Nobody else can do it for whoever wrote a private letter.
    var takesReply: Bool {
        switch route.reason {
        case nil, .unclear: true
        case .empty, .tooLong: isPrivate
        // What a digest told is not kept for longer than its address is good.
        case .expired: isPrivate && route.matter?.action != .answerDigest
        default: false
        }
    }

    /// Which of the things it does takes the files that came along.
    var placeOfFiles: Int? { acts.firstIndex { $0.matter.action.isPost && $0.verdict.isAllowed } }

    /// What the next reply is about: a letter to the network is so once only.
    var answerable: Matter? {
        route.matter?.action == .beginThread ? acts.first?.matter ?? route.matter : route.matter
    }

    /// Whether those who read the post may also read what else the letter says and quotes: only where all of it was
    /// written for them. A digest, or a letter that does several things, tells of what is somebody's own.
    var isForAllReaders: Bool {
        let isPost = route.matter?.action.isPost == true && acts.allSatisfy(\.matter.action.isPost)
        return isPost && acts.count == 1 && asks.isEmpty
    }

    private static func obstacle(
        _ letter: ArrivedLetter, _ files: LetterFiles, _ acts: [MailedAct], refused: Bool
    ) -> HeldReason? {
        if refused { return .refused }
        let takesFiles = acts.contains(where: \.matter.action.isPost)
        if letter.text.isEmpty, files.taken.isEmpty || !takesFiles { return .empty }
        if letter.text.count > longestPost { return .tooLong }
        return acts.isEmpty ? .unclear : nil
    }
}
