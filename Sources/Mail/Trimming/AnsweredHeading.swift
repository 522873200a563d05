/// Finds where, without marks on each line, the letter that is answered begins: a block of header lines, perhaps under
/// a row of dashes or underscores, or the introduction of a forwarded letter.
struct AnsweredHeading {
    enum Finding: Equatable {
        case answered
        case forwarded
    }

    private static let forwards = [
        "forwarded message", "message transféré", "message réexpédié", "mensaje reenviado", "mensagem encaminhada",
        "mensagem reencaminhada", "weitergeleitete nachricht", "weitergeleiteten nachricht", "messaggio inoltrato",
        "doorgestuurd bericht", "doorgestuurde bericht", "vidarebefordrat", "videresendt", "пересылаемое сообщение",
        "пересланное сообщение", "переадресованного сообщения", "перенаправлене повідомлення", "رسالة معاد توجيهها",
        "الرسالة المعاد توجيهها", "رسالة محولة", "ujumbe uliosambazwa", "ujumbe uliotumwa mbele",
        "przekazana wiadomość",
        "wiadomość przekazana", "iletilen", "转发的邮件", "转发邮件", "轉寄郵件", "転送されたメッセージ", "転送メッセージ", "전달된 메시지",
        "הודעה שהועברה",
        "přeposlaná zpráva", "mesaj redirecționat", "továbbított", "välitetty viesti", "pesan terusan",
        "thư chuyển tiếp",
    ]
    private static let originals = [
        "original", "origine", "ursprüng", "oorspronkelijk", "oprindelig", "opprinnelig", "alkuperäinen", "исходное",
        "оригинал", "вихідне", "oryginaln", "原始邮件", "原始郵件", "元のメッセージ", "원본 메시지", "الأصلية", "původní", "eredeti",
        "asli",
        "αρχικό", "המקורית", "asili", "gốc",
    ]
    /// What stands before the subject of a forwarded letter.
    private static let forwardedSubjects = [
        "fwd:", "fw:", "wg:", "tr:", "rv:", "enc:", "vs:", "vb:", "doorst:", "pd:", "i:", "转发:", "转发：", "轉寄:", "轉寄：",
        "fyi:", "továbbítás:", "přep:", "redir:", "iletilen:", "yönlendirilen:", "إعادة توجيه:", "vl:",
    ]

    private let lines: [LetterLine]
    private let subjectForwards: Bool

    init(_ lines: [LetterLine], subject: String) {
        self.lines = lines
        let subject = subject.lowercased()
        subjectForwards = Self.forwardedSubjects.contains { subject.hasPrefix($0) } && !Self.answers(subject, lines)
    }

    /// VS is forwarded in Danish and Norwegian, and an answer in Finnish, which its header lines tell.
    private static func answers(_ subject: String, _ lines: [LetterLine]) -> Bool {
        guard subject.hasPrefix("vs:") else { return false }
        return subject.hasPrefix("vs: re") || lines.contains { $0.words.lowercased().hasPrefix("lähettäjä:") }
    }

    /// What begins at this line, which is one of the writer's own; nil where nothing does.
    func finding(at index: Int) -> Finding? {
        let words = lines[index].words
        if lines[index].traits.contains(.answered) { return subjectForwards ? .forwarded : .answered }
        guard words.utf8.count <= 120, Self.mayBeHeading(words) else { return nil }
        let lowered = words.lowercased()
        if isForward(lowered, at: index) { return .forwarded }
        if isRow(lowered, at: index) || block(at: index, needs: 3) { return subjectForwards ? .forwarded : .answered }
        return nil
    }

    /// Ruled, or with a colon; most lines are neither.
    private static func mayBeHeading(_ words: String) -> Bool {
        guard let first = words.utf8.first else { return false }
        // The last octet of the wide colon stands for it.
        return "-=_".utf8.contains(first) || words.utf8.contains { $0 == UInt8(ascii: ":") || $0 == 0x9A }
    }

    /// Between dashes, or ended by a colon and followed by a header line.
    private func isForward(_ lowered: String, at index: Int) -> Bool {
        let isRuled = lowered.hasPrefix("--") || lowered.hasPrefix("==")
        guard isRuled || lowered.hasSuffix(":") || lowered.hasSuffix("：") else { return false }
        guard isRuled || labelFollows(index) else { return false }
        return WordSearch.holds(lowered, anyOf: Self.forwards)
    }

    /// `-----Original Message-----` in any language, or a row of underscores, above a header line.
    private func isRow(_ lowered: String, at index: Int) -> Bool {
        if lowered.utf8.count >= 10, lowered.utf8.allSatisfy({ $0 == UInt8(ascii: "_") }) {
            return following(index).map { block(at: $0, needs: 2) } ?? false
        }
        guard lowered.hasPrefix("--"), lowered.hasSuffix("--") else { return false }
        let inside = lowered.drop { $0 == "-" || $0 == " " }
        guard !inside.isEmpty else {
            return lowered.utf8.count >= 10 && (following(index).map { block(at: $0, needs: 3) } ?? false)
        }
        return labelFollows(index) || (inside.utf8.count <= 80 && WordSearch.holds(lowered, anyOf: Self.originals))
    }

    private func labelFollows(_ index: Int) -> Bool {
        guard let next = following(index) else { return false }
        return MailLabel(of: lines[next].words) != nil
    }

    private func following(_ index: Int) -> Int? {
        lines[(index + 1)...].prefix(3).firstIndex { !$0.isBlank }
    }

    /// Whether so many different header lines stand together here, the sender and either date or subject among them.
    private func block(at index: Int, needs: Int) -> Bool {
        guard let first = MailLabel(of: lines[index].words), first.kind == .from || first.kind == .date else {
            return false
        }
        var kinds: Set<MailLabel.Kind> = [first.kind]
        var strangers = 0
        for line in lines[(index + 1)...].prefix(14) {
            if let label = MailLabel(of: line.words) {
                if kinds.contains(label.kind), label.kind != .other, label.kind != .date { break }
                kinds.insert(label.kind)
                strangers = 0
            } else {
                strangers += 1
                // A long list of receivers goes on over several lines; an empty line may stand between.
                if strangers > 3 || (line.isBlank && kinds.count >= needs) { break }
            }
        }
        return kinds.count >= needs && kinds.contains(.from) && !kinds.isDisjoint(with: [.date, .subject])
    }
}
