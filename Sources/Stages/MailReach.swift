import Domain

/// How what somebody is about to write will come to others by mail, told beside who may read it.
struct MailReach: Sendable {
    let atOnce: Int
    let inDigest: Int
    /// They find it on the site only: by their choice, or since no mail reaches them.
    let onlyHere: Int

    /// - Parameter readers: who may read it.
    func told(after readers: Phrase) -> Phrase {
        let now = String(atOnce)
        let later = String(inDigest)
        let rest = String(onlyHere)
        return say("\(readers) By mail at once: \(now); in a digest: \(later); only here: \(rest).")
    }
}
