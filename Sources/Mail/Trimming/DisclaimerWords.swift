/// The notices that offices put under each letter; two different signs are needed, since people write of such things.
enum DisclaimerWords {
    private static let headings = [
        "disclaimer", "confidentiality notice", "confidentiality", "legal notice", "privileged and confidential",
        "avis de confidentialité", "avertissement", "clause de confidentialité", "aviso legal", "aviso de confidencial",
        "advertencia legal", "vertraulichkeitshinweis", "haftungsausschluss", "avviso di riservatezza", "aviso:",
        "vrijwaring", "ansvarsfriskrivning", "уведомление о конфиденциальности", "конфиденциальность", "إخلاء مسؤولية",
        "إشعار السرية", "klauzula poufności", "gizlilik", "免责声明", "保密",
    ]
    private static let signs = [
        "confidential", "intended recipient", "intended solely", "addressee", "privileged", "in error", "unauthori",
        "delete it", "delete this", "notify the sender", "notify us", "before printing", "environment before",
        "virus", "confidentiel", "destinataire", "par erreur", "détruire", "avertir l", "avant d'imprimer",
        "avant d’imprimer", "exclusivement", "confidencial", "destinatario", "por error", "elimine", "elimínelo",
        "notifíquelo", "antes de imprimir", "destinatário", "por engano", "apague", "vertraulich", "empfänger",
        "irrtümlich", "löschen", "vernichten", "unbefugt", "riservat", "per errore", "cancell", "vertrouwelijk",
        "geadresseerde", "ten onrechte", "vernietigen", "konfidentiell", "mottagare", "av misstag", "радиоад",
        "конфиденциальн", "адресат", "по ошибке", "удалите", "سرية", "المرسل إليه", "بالخطأ", "عن طريق الخطأ", "حذف",
        "siri", "mlengwa", "kimakosa", "poufn", "adresat", "omyłkow", "gizli", "alıcı", "yanlışlıkla", "fortrolig",
        "luottamuksel", "机密", "保密", "收件人", "误收",
    ]
    private static let plain = [
        "you received this message because you are subscribed", "to unsubscribe from this group", "mailing list",
        "unsubscribe", "se désabonner", "liste de diffusion", "darse de baja", "cancelar a inscrição", "abmelden",
        "virus-free", "sans virus", "libre de virus", "virenfrei", "garanti sans virus", "checked for viruses",
    ]

    static func begins(_ words: String) -> Bool {
        let lowered = words.prefix(60).lowercased().filter { $0 != "*" }
        return headings.contains { lowered.hasPrefix($0) }
    }

    /// A heading and one sign, or three signs; or the plain foot of a list.
    static func speaks(_ words: String) -> Bool {
        let lowered = words.prefix(3_000).lowercased()
        if lowered.utf8.count <= 400, WordSearch.holds(lowered, anyOf: plain), ContactSigns.hasPlace(words) {
            return true
        }
        let found = signs.lazy.filter { WordSearch.holds(lowered, $0) }.prefix(3).count
        return found >= 3 || (found >= 1 && begins(words))
    }
}
