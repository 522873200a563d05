import Domain
import Testing

/// What binds is read strictly: courtesies say neither yes nor no, and an answer with a reservation is none yet.
struct BindingWordTests {
    @Test(arguments: [
        "No problem, we accept everything", "No worries, we accept", "Thanks! Yes.", "Dear Amina,\n\nYes, all of it.",
        "Hello Amina, we agree", "No objections: agreed", "Of course. I accept, with pleasure.", "Yes, why not",
        "Yes please", "Yes, no problem at all", "Yes, all 4 items", "Okay, thanks", "Pas de souci, nous acceptons tout",
        "Aucun problème, d’accord", "Bonjour, oui, bien sûr", "Oui, sans réserve", "Merci, j’accepte la charte",
        "Yes, we look forward to it", "Oui, avec plaisir. À bientôt",
    ])
    func `a plain yes is a yes, with whatever courtesies around it`(text: String) {
        let word = SpokenWord(text)
        #expect(word?.kind == .yes && word?.isQualified == false)
    }

    @Test(arguments: [
        "Yes, but not item 3", "yes, until June", "OK, I'll read it next week", "OK, I will read it", "Yes, except 4",
        "We accept everything but the hours", "I accept only the first", "Yes if the dates can move",
        "Accepted. However …",
        "Yes?", "Yes, we can't do more than two", "Yes, 2 hours", "I agree with most of it", "Yes – later",
        "Ok, let me check with my director", "Yes, provided our board agrees", "We agree in principle",
        "Yes\n\nBut not item 3.",
        "Yes and no", "OK, I need to think", "Oui, mais pas le point 3", "Oui, sauf le guide",
        "D’accord, seulement en juin",
        "Oui, jusqu’en juin", "Oui, si le conseil accepte", "Oui, peut-être", "J’accepte à condition de partager",
        "D’accord, je vais le lire demain", "Oui, en partie", "Oui, n’importe quand sauf lundi", "Oui, plus tard",
    ])
    func `a yes with a reservation is asked back`(text: String) {
        let word = SpokenWord(text)
        #expect(word?.kind == .yes && word?.isQualified == true)
    }

    @Test(arguments: [
        "No problem", "No worries at all.", "No doubt about it", "No changes are needed", "Pas de souci",
        "Aucun problème !",
        "Sans problème", "No way around it", "Thanks", "Dear all,", "Not sure", "Non seulement le guide",
        "No objections",
    ])
    func `a courtesy alone answers nothing, and a no before a noun refuses nothing`(text: String) {
        #expect(SpokenWord(text) == nil)
    }

    @Test(arguments: [
        ("No", false, false, false), ("No, thanks.", false, false, false), ("Non merci", false, false, false),
        ("No, because our grant was cut", false, true, true), ("No. Our lawyers object.", false, false, true),
        ("We decline, our grant was cut", true, false, true),
        ("Nous déclinons, car notre budget est coupé", true, true, true),
        ("No because we can only start in June", false, true, true), ("Unfortunately, I decline.", true, false, false),
        ("no, too far", false, false, true),
    ])
    func `a no is told apart from a refusal that is spelled out, and from one with its reason`(
        text: String, isSpelledOut: Bool, givesReason: Bool, saysMore: Bool
    ) {
        let word = SpokenWord(text)
        #expect(word?.kind == .no && word?.isQualified == false)
        #expect(word?.isSpelledOut == isSpelledOut && word?.givesReason == givesReason && word?.saysMore == saysMore)
    }

    @Test(arguments: [
        "No, but we could do June", "No, unless it is shorter", "Non, sauf en juin", "No, maybe next year?",
        "Non, plutôt un guide", "No – if it stays as it is",
    ])
    func `a no that may be a yes is asked back`(text: String) {
        let word = SpokenWord(text)
        #expect(word?.kind == .no && word?.isQualified == true)
    }

    @Test(arguments: [
        ("Sign, but only for a year", "sign", true), ("We sign.", "sign", false), ("Sign-off", "signOff", false),
        ("Sign off if chapter two is mended", "signOff", true), ("Release, after June", "release", true),
        ("Release it, thanks", "release", false), ("Ready, except the title", "ready", true),
        ("Ready!", "ready", false),
        ("Keep, because we count on it", "keep", false), ("Keep it, but shorter", "keep", true),
        ("Not yet, but close", "notYet", false), ("Kept: 3 May, but late", "kept", false),
    ])
    func `what else binds is read as strictly`(text: String, kind: String, isQualified: Bool) {
        let word = SpokenWord(text)
        #expect(word?.kind.rawValue == kind && word?.isQualified == isQualified)
    }

    @Test func `remarks below an approval leave it as it is`() {
        let word = SpokenWord("Ready.\n\nOnly one typo on page 3, but a small one.")
        #expect(word?.kind == .ready && word?.isQualifiedInItsLine == false && word?.isQualified == true)
        #expect(word?.rest == "Only one typo on page 3, but a small one." && word?.line == "")
    }
}
