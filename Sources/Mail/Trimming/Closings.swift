/// The friendly last words above a name, in many languages.
enum Closings {
    private static let beginnings = [
        "best", "kind regards", "warm regards", "regards", "sincerely", "yours", "thanks", "thank you", "cheers",
        "many thanks", "with thanks", "cordialement", "bien cordialement", "bien à vous", "amitiés", "salutations",
        "respectueusement", "merci", "à bientôt", "saludos", "un saludo", "atentamente", "cordialmente", "un abrazo",
        "gracias", "atenciosamente", "cumprimentos", "com os melhores", "abraço", "obrigad", "mit freundlichen",
        "freundliche grüße", "viele grüße", "beste grüße", "herzliche grüße", "liebe grüße", "gruß", "mfg", "lg",
        "cordiali saluti", "distinti saluti", "un caro saluto", "a presto", "grazie", "met vriendelijke groet",
        "vriendelijke groet", "groet", "hartelijke groet", "mvg", "med vänlig", "vänliga hälsningar", "hälsningar",
        "mvh", "med venlig hilsen", "hilsen", "med vennlig hilsen", "ystävällisin", "terveisin", "pozdrawiam",
        "z poważaniem", "с уважением", "с наилучшими", "всего доброго", "з повагою", "مع التحية", "مع تحياتي", "تحياتي",
        "شكرا", "wako", "wasalaam", "asante", "ahsante", "saygılarımla", "iyi çalışmalar", "selamlar", "s pozdravem",
        "üdvözlettel", "cu stimă", "με εκτίμηση", "בברכה", "با احترام", "salam", "hormat saya", "trân trọng", "此致",
        "敬具",
        "よろしくお願い", "감사합니다", "धन्यवाद", "सादर",
    ]

    static func isOne(_ words: String) -> Bool {
        let lowered = words.lowercased()
        return beginnings.contains { lowered.hasPrefix($0) }
    }
}
