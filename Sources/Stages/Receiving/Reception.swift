import Domain
import Files
import Mail
import Words

/// Takes in letters, on whatever way they come: keeps the letter as it came, finds where it belongs and does what it
/// asks for, once. What may not act by itself is held for somebody to look at; nothing is lost.
package struct Reception: Sendable {
    package static let mostBytes = 64 << 20
    /// So that two machines never write to each other for long.
    private static let mostAnswers = 12

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Parameters:
    ///   - recipients: to whom the mail system hands it, where it says so beside the letter itself.
    ///   - isRehearsal: only says what would be done; nothing is kept.
    package func receive(
        _ bytes: [UInt8], recipients: [String] = [], isRehearsal: Bool = false
    ) async throws -> ReceptionReport {
        guard let letter = try? ArrivedLetter(bytes, recipients: recipients, setting.site) else {
            if !isRehearsal { try await keepUnreadable(bytes) }
            return .unreadable
        }
        if isRehearsal { return try await plan(letter, LetterFiles(letter.message.attachments, setting.site)).1 }
        do {
            return try await take(letter, bytes)
        } catch let failure {
            // It comes again; what fails time after time must not keep others waiting, nor be lost.
            let tries = try await setting.keep(as: .clock) { try LetterFailureStore($0).note(letter.key) }
            if tries < LetterFailureStore.most { throw failure }
            return try await giveUp(letter, bytes)
        }
    }

    /// Whether it came before, and something became of it.
    package func hasSettled(_ bytes: [UInt8]) async throws -> Bool {
        guard let letter = try? ArrivedLetter(bytes, recipients: [], setting.site) else { return false }
        return try await setting.read(as: .clock) { scene in
            try ReceivedLetterStore(scene).known(letter.key).map { $0.state != .arrived } ?? false
        }
    }

    /// Keeps it for somebody to look at.
    private func giveUp(_ letter: ArrivedLetter, _ bytes: [UInt8]) async throws -> ReceptionReport {
        let digest = try await setting.files.keep(apart: bytes, limit: Self.mostBytes).digest
        let route = try? await setting.read(as: .clock) { try LetterRouting(letter, in: $0).route() }
        try await setting.keep(as: .clock) { scene in
            let store = ReceivedLetterStore(scene)
            let row = try store.keep(
                letter, along: route ?? LetterRoute(network: .house), raw: digest, isPrivate: true, actingIn: [])
            try store.settle(row.id, as: .held, because: .failed, from: .arrived)
            try LetterFailureStore(scene).forget(letter.key)
        }
        var report = ReceptionReport(reason: ReceptionReport.words(of: .failed))
        report.held = true
        return report
    }

    private func take(_ letter: ArrivedLetter, _ bytes: [UInt8]) async throws -> ReceptionReport {
        let files = LetterFiles(letter.message.attachments, setting.site)
        let (deed, report) = try await plan(letter, files)
        let digest = try await setting.files.keep(apart: bytes, limit: Self.mostBytes).digest
        let row = try await setting.keep(as: .clock) { scene in
            try ReceivedLetterStore(scene).keep(
                letter, along: deed.route, raw: digest, isPrivate: deed.isPrivate,
                actingIn: deed.route.reason == nil ? deed.acts.map(\.network) : [])
        }
        guard row.state == .arrived else { return try await self.report(of: row, report) }
        let refusals = try await perform(deed, letter, files, row)
        return try await settle(deed, refusals, letter, files, row, report)
    }

    private func keepUnreadable(_ bytes: [UInt8]) async throws {
        let digest = try setting.files.keep(bytes.isEmpty ? [10] : bytes, limit: Self.mostBytes).digest
        try await setting.keep(as: .clock) { scene in try ReceivedLetterStore(scene).keepUnreadable(digest) }
    }

    private func plan(_ letter: ArrivedLetter, _ files: LetterFiles) async throws -> (LetterDeed, ReceptionReport) {
        try await setting.read(as: .clock) { scene in
            let route = try LetterRouting(letter, in: scene).route()
            let deed = try LetterDeed(of: letter, files, along: route, in: scene)
            return (deed, try ReceptionReport(deed, letter, in: scene))
        }
    }

    /// It came before: what became of it then is said, and nothing is done.
    private func report(
        of row: ReceivedLetterStore.LetterRow, _ report: ReceptionReport
    ) async throws -> ReceptionReport {
        var report = report
        report.action = row.state == .taken ? report.action ?? row.action?.rawValue : nil
        report.held = row.state == .held
        report.reason = row.reason.map(ReceptionReport.words) ?? report.reason
        return report
    }

    /// Does one thing after the other, each once.
    ///
    /// - Returns: why the rule said no to some, after all or from the beginning; nothing for those that were done.
    private func perform(
        _ deed: LetterDeed, _ letter: ArrivedLetter, _ files: LetterFiles, _ row: ReceivedLetterStore.LetterRow
    ) async throws -> [Refusal?] {
        guard deed.route.reason == nil, let person = deed.route.person else { return [] }
        let original =
            deed.isForAllReaders
            ? PostOriginal(letter: row.id, quoted: letter.quoted, signature: letter.signature) : nil
        let taken = try files.keep(in: setting.files)
        let drawn = try await setting.read(as: .clock) { try ReceivedLetterStore($0).acts(of: row.id) }
        var refusals: [Refusal?] = []
        for (place, act) in deed.acts.enumerated() where place < drawn.count {
            let actor = try await setting.database.read { try VisitStore($0).actor(person, in: act.network) }
            let action = act.action(place == deed.placeOfFiles ? taken : [], original)
            do {
                _ = try await setting.perform(action, in: act.network, as: actor, once: drawn[place].event)
                refusals.append(nil)
            } catch let refusal as Refusal {
                refusals.append(refusal)
            }
        }
        return refusals
    }

    private func settle(
        _ deed: LetterDeed, _ refusals: [Refusal?], _ letter: ArrivedLetter, _ files: LetterFiles,
        _ row: ReceivedLetterStore.LetterRow, _ report: ReceptionReport
    ) async throws -> ReceptionReport {
        // A letter that did something is taken; what else it asked for is said back.
        let refusal = refusals.contains(nil) ? nil : refusals.compactMap(\.self).first
        let reason = refusal == nil ? deed.route.reason : .refused
        let isHeld = try await setting.keep(as: .clock) { scene in
            let store = ReceivedLetterStore(scene)
            // Of two servers that have it in hand, one answers.
            guard try store.settle(row.id, as: .taken, because: reason, from: .arrived) else { return report.held }
            try LetterFailureStore(scene).forget(letter.key)
            if reason == .bounce { try Self.rest(letter, in: scene) }
            let isSaidBack = try Self.answer(letter, deed, refusals, files, row, in: scene)
            let state = reason.map {
                ReceivedLetter.state(because: $0, isPrivate: deed.isPrivate, isSaidBack: isSaidBack)
            }
            if let state { try store.settle(row.id, as: state, because: reason, from: .taken) }
            return state == .held
        }
        var report = report
        report.held = isHeld
        guard let refusal else { return report }
        report.action = nil
        report.reason = refusal.reason.spoken(to: .init(language: "en", timeZone: .gmt))
        return report
    }

    /// Only a report to the envelope of a letter that we really sent, and that will never arrive, puts an address to
    /// rest: what is named in a report anybody can write.
    private static func rest(_ letter: ArrivedLetter, in scene: Scene) throws {
        guard let report = letter.signs.bounce,
            let ours = try OutboxStore(scene.connection, scene.setting).returned(to: letter.words)
        else { return }
        let failed = report.recipients.filter(\.isPermanent)
        let named = failed.first { $0.address.lowercased() == ours.email.lowercased() }
        // Behind an alias another name failed than the one we wrote to.
        guard let failure = named ?? (report.recipients.count == 1 ? failed.first : nil) else { return }
        let reason = [failure.status, failure.diagnostic ?? ""].joined(separator: " ").trimmed
        try RestingStore(scene.connection).rest(ours.email, because: String(reason.prefix(300)), at: scene.now)
    }

    /// Only to the person whose letter it surely is, and never to a machine.
    ///
    /// - Returns: whether there is an answer.
    private static func answer(
        _ letter: ArrivedLetter, _ deed: LetterDeed, _ refusals: [Refusal?], _ files: LetterFiles,
        _ row: ReceivedLetterStore.LetterRow, in scene: Scene
    ) throws -> Bool {
        guard !letter.signs.forbidsAnswer, let person = deed.route.person,
            let answer = ReplyLetter(to: letter, deed, refusals, files),
            try PeopleStore(scene).person(at: letter.from) == person,
            try SessionStore(scene).attempt("mail answer \(person)", most: mostAnswers)
        else { return false }
        let language = try HouseStore(scene).person(person).language ?? "en"
        let isBinding = zip(deed.acts, refusals).contains { $0.isBinding && $1 == nil }
        // It names no event: what was done may call for a letter of its own to the same person.
        try OutboxStore(scene.connection, scene.setting).put(
            answer, to: letter.from, person: person, language: language, in: deed.route.network,
            matter: isBinding ? Matter(.takeBack, row.id) : deed.answerable, takesReply: answer.takesReply,
            answering: letter.message.id, at: scene.now)
        return true
    }
}
