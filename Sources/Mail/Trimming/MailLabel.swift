/// One line of the block that Outlook and others put above the letter that is answered: `From: …`, `Gesendet: …`.
struct MailLabel: Equatable {
    enum Kind: Hashable {
        case from
        case date
        case to
        case subject
        case other
    }

    let kind: Kind
    let value: Substring

    /// The words of a line; nil for what does not begin with a known label and a colon.
    init?(of words: String) {
        guard let colon = words.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let label = words[..<colon].lowercased().filter { $0 != "*" && $0 != "_" }
        guard let kind = Self.kinds[label.trimmingSuffixSpaces] else { return nil }
        self.kind = kind
        value = words[words.index(after: colon)...].drop { $0 == " " || $0 == "*" }
    }

    private static let kinds: [String: Kind] = {
        let words: [(Kind, String)] = [
            (
                .from,
                """
                from|de|von|da|van|från|fra|od|от|від|من|kimden|gönderen|lähettäjä|发件人|寄件者|寄件人|差出人|보낸 사람|\
                보낸사람|מאת|από|kutoka|dari|từ|expéditeur|feladó|odesílatel|de la|expeditor|از|प्रेषक|ከ|mtumaji|od koga|от кого
                """
            ),
            (
                .date,
                """
                sent|date|envoyé|envoyé le|enviado|enviado el|enviada|enviada em|enviado em|enviados|fecha|data|gesendet|\
                datum|inviato|verzonden|skickat|skickad|sendt|dato|lähetetty|päiväys|wysłane|wysłano|отправлено|дата|\
                надіслано|تم الإرسال|تاريخ الإرسال|أُرسلت|أرسلت|التاريخ|gönderildi|gönderme tarihi|tarih|发送时间|日期|\
                傳送時間|寄件日期|送信日時|日付|送信|보낸 날짜|날짜|נשלח|תאריך|ημερομηνία|στάλθηκε|tarehe|ilitumwa|imetumwa|\
                dikirim|tanggal|odesláno|trimis|dată|küldve|elküldve|dátum|ngày|đã gửi|تاریخ|ارسال شده|भेजा गया|дата и время
                """
            ),
            (
                .to,
                """
                to|à|a|pour|destinataire|destinatário|destinatario|para|an|aan|till|til|vastaanottaja|do|кому|إلى|الى|kime|\
                alıcı|收件人|收件者|宛先|받는 사람|받는사람|אל|προς|kwa|kepada|komu|către|címzett|đến|به|प्राप्तकर्ता
                """
            ),
            (
                .subject,
                """
                subject|objet|asunto|assunto|betreff|oggetto|onderwerp|ämne|emne|aihe|temat|тема|الموضوع|موضوع|konu|主题|\
                主旨|件名|제목|נושא|θέμα|mada|subjek|perihal|předmět|predmet|subiect|tárgy|chủ đề|विषय
                """
            ),
            (
                .other,
                """
                cc|copie à|copie|kopie|kopia|kopi|kopio|копия|копія|نسخة|bilgi|抄送|副本|참조|עותק|κοιν|nakala|reply-to|\
                importance|priority|attachments|antwort an|répondre à|responder a|con copia|cópia|тебе
                """
            ),
        ]
        var kinds: [String: Kind] = [:]
        for (kind, list) in words { for word in list.split(separator: "|") { kinds[String(word)] = kind } }
        return kinds
    }()
}

extension String {
    fileprivate var trimmingSuffixSpaces: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
