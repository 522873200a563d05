import Domain
import Web
import Words

/// The end: checklist, consents, thanks, keepers, and the next network.
enum CloseOutRoutes {
    static func add(to doors: Doors) {
        doors.page(.closing, ClosingPage.init)
        doors.action(.beginClosing, BeginClosing.self)
        doors.action(.closingItem, AssignClosingItem.self)
        doors.action(.tickClosingItem, TickClosingItem.self)
        doors.action(.retrospect, NoteRetrospect.self)
        doors.action(.draftGuide, DraftGuide.self)
        doors.action(.contact, StayInTouch.self)
        doors.action(.askForLaterEnd, AskForLaterEnd.self)
        doors.action(.answerLaterEnd, AnswerLaterEnd.self)
        doors.action(.thanks, SayThanks.self)
        doors.action(.newKeeper, NameKeeper.self)
        doors.action(.agreeToKeep, AgreeToKeep.self)
        doors.action(.answerKeeping, AnswerKeeping.self)
        doors.action(.dropKeeper, DropKeeper.self)
        doors.action(.consent, ChooseConsent.self)
        doors.page(.consents, ConsentReportPage.init)
        doors.action(.silence, StateSilence.self)
        doors.action(.closeNetwork, CloseNetwork.self)
        doors.page(.inheritance, InheritancePage.init)
        doors.action(.answerLesson, AnswerLesson.self)
        doors.action(.heedLesson, HeedLesson.self)
        doors.action(.askAlumnus, AskAlumnus.self)
        doors.page(.seed, SeedPage.init)
        doors.download(.seedFile, SeedPage.file)
        doors.action(.nextNetwork, for: .signedIn, FoundNextNetwork.self)
        doors.page(.bringSeed, for: .signedIn) { scene, path in
            FormPage(try BringSeed.form(at: path, in: scene), frame: nil)
        }
        doors.draft(.bringSeed, for: .signedIn, BringSeed.self)
        doors.action(.nextFromSeed, for: .signedIn, FoundFromSeed.self)
    }
}
