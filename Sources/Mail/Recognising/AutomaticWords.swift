/// Tells letters that machines write from those that people write, by their heads (RFC 3834 and older habits).
enum AutomaticWords {
    private static let away = [
        "out of office", "out of the office", "automatic reply", "auto reply", "auto-reply", "autoreply", "auto:",
        "away from", "on leave", "on vacation", "vacation", "absence", "absent", "réponse automatique",
        "absent du bureau", "respuesta automática", "fuera de la oficina", "ausencia", "resposta automática",
        "ausência",
        "fora do escritório", "automatische antwort", "abwesenheit", "nicht im büro", "risposta automatica",
        "fuori ufficio", "automatisch antwoord", "afwezig", "autosvar", "automatiskt svar", "frånvaro",
        "ikke til stede",
        "automaattinen vastaus", "poissa", "автоматический ответ", "автоответ", "отсутств", "رد تلقائي",
        "خارج المكتب", "jibu la moja kwa moja", "nje ya ofisi", "automatyczna odpowiedź", "otomatik yanıt",
        "自动回复", "自動回覆", "自動応答", "不在", "부재중", "자동 회신", "תשובה אוטומטית", "automatická odpověď", "automatikus válasz",
    ]

    static func kind(of letter: IncomingMessage) -> MailSigns.Automatic? {
        let headers = letter.headers
        let stated = headers.first("Auto-Submitted")?.lowercased().prefix { $0 != ";" && $0 != " " && $0 != "(" }
        let isAway = speaksOfAbsence(letter.subject)
        switch stated.map(String.init) {
        case "auto-replied"?: return isAway || hasVacationMark(headers) ? .vacation : .reply
        case "auto-generated"?, "auto-notified"?: return isAway ? .vacation : .notice
        case nil, "no"?: break
        case .some: return .notice
        }
        if hasVacationMark(headers) { return .vacation }
        let replies = ["X-Autoreply", "X-Autorespond", "X-Autoreply-From", "X-Auto-Reply", "X-Mail-Autoreply"]
        if replies.contains(where: { headers.first($0).map { $0.lowercased() != "no" } ?? false })
            || headers.first("Precedence")?.lowercased() == "auto_reply"
        {
            return isAway ? .vacation : .reply
        }
        // Exchange writes no such line; its subject is all there is, with the mark that asks machines to be silent.
        let suppress = headers.first("X-Auto-Response-Suppress")?.lowercased() ?? ""
        if isAway, suppress.contains("all") || suppress.contains("autoreply") { return .vacation }
        return isAway && begins(letter.subject) ? .vacation : nil
    }

    private static func hasVacationMark(_ headers: [IncomingHeader]) -> Bool {
        if headers.first("X-Vacation") != nil || headers.first("X-Ooo") != nil { return true }
        let delivered = headers.first("Delivered-To")?.lowercased() ?? ""
        return delivered.hasPrefix("autoresponder") || headers.first("Preference")?.lowercased() == "auto_reply"
    }

    private static func speaksOfAbsence(_ subject: String) -> Bool {
        let subject = subject.lowercased()
        return away.contains(where: subject.contains)
    }

    /// A person may answer a thread about leave; a machine begins with its words and a colon, and no “Re:” before.
    private static func begins(_ subject: String) -> Bool {
        let subject = subject.lowercased()
        return away.contains { words in
            guard subject.hasPrefix(words) else { return false }
            let next = subject.dropFirst(words.count).drop { $0 == " " }.first
            return words.hasSuffix(":") || next == ":" || next == "：" || next == nil
        }
    }
}
