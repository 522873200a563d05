/// “Sent from my phone” and the like: what programs write under everything their people write.
enum PhonePhrases {
    private static let beginnings = [
        "sent from", "sent via", "sent with", "get outlook for", "envoyé de mon", "envoyé depuis", "envoyé à partir",
        "envoyé avec", "envoyé via", "télécharger outlook", "obtenir outlook", "provenance :", "enviado desde",
        "enviado con", "obtener outlook", "enviado do", "enviado a partir", "enviado via", "enviado da", "enviado com",
        "obter o outlook", "obter outlook", "von meinem", "gesendet von", "gesendet mit", "gesendet über",
        "diese nachricht wurde von meinem", "diese e-mail wurde von meinem", "outlook für", "holen sie sich outlook",
        "inviato da", "inviato dal", "inviato con", "inviata da", "ottieni outlook", "scarica outlook",
        "verstuurd vanaf", "verzonden vanaf", "verzonden met", "verzonden vanuit", "outlook voor", "download outlook",
        "skickat från", "skickat via", "skaffa outlook", "hämta outlook", "sendt fra", "hent outlook", "lähetetty",
        "hanki outlook", "wysłane z", "wysłano z", "pobierz program outlook", "отправлено с", "отправлено из",
        "отправлено через", "скачать outlook", "надіслано з", "відправлено з", "أرسلت من", "أُرسلت من", "تم الإرسال من",
        "مرسل من", "احصل على outlook", "imetumwa kutoka", "imetumwa na", "ilitumwa kutoka", "nimetuma kutoka",
        "odesláno z", "odoslané z", "trimis de pe", "trimis din", "στάλθηκε από", "εστάλη από", "נשלח מ",
        "ارسال شده از",
        "फ़ोन से भेजा", "मेरे iphone से", "dikirim dari", "gửi từ", "发自我的", "发自", "從我的", "寄自我的", "自我的", "用我的",
        "enviat des de", "küldve", "poslano s", "poslato sa", "изпратено от", "ተልኳል",
    ]
    private static let endings = [
        "から送信", "から送信しました", "에서 보냄", "ile gönderildi", "dan gönderildi", "den gönderildi", "gönderildi", "gesendet",
        "gesendet.", "herunterladen", "lähetetty", "please excuse my brevity.", "excuse my brevity.",
    ]
    private static let makers = [
        "iphone", "ipad", "ios", "android", "galaxy", "samsung", "huawei", "xiaomi", "redmi", "blackberry", "nokia",
        "outlook", "mail", "phone", "mobile", "tablet", "handy", "yahoo", "gmail", "tuta", "proton", "telephone",
        "téléphone", "teléfono", "telefon", "smartphone", "device", "gerät", "appareil", "simu", "tecno", "infinix",
        "itel", "oppo", "vivo", "pixel", "k-9", "thunderbird", "мобиль", "телефон", "почт", "هاتف", "手机", "手機", "小米",
        "华为", "邮箱", "電話", "携帯", "티", "갤럭시", "móvil", "celular", "mobil", "puhelimesta", "telefoon", "tillåt", "אייפון",
        "windows", "fairphone", "spark", "webmail",
    ]

    /// Names a device or a program and begins or ends as such a line does.
    static func isOne(_ words: String) -> Bool {
        guard words.utf8.count <= 200, !words.isEmpty else { return false }
        let lowered = words.lowercased().filter { !"*_[(<".contains($0) }
        let stripped = lowered.drop { $0 == " " || $0 == "-" }
        guard
            beginnings.contains(where: { stripped.hasPrefix($0) })
                || endings.contains(where: { stripped.hasSuffix($0) })
        else { return false }
        return WordSearch.holds(lowered, anyOf: makers)
    }
}
