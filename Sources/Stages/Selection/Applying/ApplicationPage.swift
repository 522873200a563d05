import Domain
import Markup
import Web
import Words

/// An applicant's own application: the draft to write on, then what was sent and what became of it.
struct ApplicationPage: Page {
    struct File: Encodable {
        let name: String
        let address: Address
        let remove: FormButton?
    }

    let frame: NetworkFrame?
    let organisation: String
    let state: Applying.State
    let status: Phrase
    let deadline: ApplicationDeadline?
    let reason: String?
    /// What is said about each criterion, once decisions are released.
    let told: [DecisionLetter.Told]
    /// What is different in the call since this draft was kept last.
    let changes: [Phrase]
    /// What the rules of the call hold against the answers.
    let unmet: [String]
    let answers: [AnsweredForm.Answer]
    let files: [File]
    let form: Form?
    let send: FormButton?
    let withdraw: FormLink?
    let clock: Form
    let erase: FormLink?
    /// When the clock erases it, by the call it answered.
    let erasedOn: Day?
    let appeal: OwnAppeal?
    let timeline: ApplicationTimeline
    let planned: [PlannedVisitCard]
    /// Where it says when it can be interviewed, while interviews with it are being planned.
    let hours: FormLink?
    let wasKept: Bool
    let readers: Address
    /// To take away, once there is something in it.
    let copy: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let secret = try path.text("secret")
        let applying = try selection.applying(application)
        let answered = try selection.answered(application)
        let mayKeep = applying.verdictOnKeeping.isAllowed
        organisation = application.organisation
        state = application.state
        status = ApplicationStatus.sentence(application, applying)
        deadline = mayKeep ? applying.deadline.map { ApplicationDeadline($0, application.timeZone) } : nil
        reason = application.reason ?? (application.state == .asked ? application.answerReason : nil)
        told = application.state == .released ? try selection.told([application])[application.id] ?? [] : []
        changes = applying.isOvertaken && mayKeep ? try selection.changes(since: application) : []
        unmet =
            mayKeep || application.state == .sent || application.state == .proposed
            ? answered.unmet(in: answered.asked) : []
        let shown = mayKeep ? answered.asked.subtracting(answered.writing) : answered.asked
        answers = application.state == .erased ? [] : answered.answers(in: shown)
        files = answered.files.map { row in
            let isOpen = mayKeep && answered.isWriting(row.question)
            return File(
                name: row.file.name, address: Address(.applicationFile, secret, row.id),
                remove: isOpen
                    ? FormButton(say("Remove"), posts: Address(.removeApplicationFile, secret, row.id), weight: .plain)
                    : nil)
        }
        form = mayKeep ? try SaveApplication.form(at: path, in: scene) : nil
        send =
            application.state.isWriting
            ? FormButton(
                SendApplication.label(for: application.state), posts: Address(.sendApplication, secret),
                verdict: applying.verdictOnSending, once: scene.newID()) : nil
        let withdrawing = applying.verdictOnWithdrawing
        withdraw =
            withdrawing.isAllowed
            ? FormLink(say("Withdraw the application"), to: Address(.withdrawApplication, secret)) : nil
        let erasing = try selection.erasing(application)
        erase =
            erasing.verdictOnWish.isAllowed
            ? FormLink(say("Erase the application"), to: Address(.eraseApplication, secret)) : nil
        erasedOn = erasing.due?.day()
        appeal = try OwnAppeal(application, selection, secret)
        clock = try TellTimeZone.form(at: path, in: scene)
        timeline = ApplicationTimeline(application)
        planned = try selection.planned(of: application.id).map { visit in
            PlannedVisitCard(
                visit, starts: application.byOwnClock(visit.starts),
                calendar: Address(.ownVisitCalendar, secret, visit.id))
        }
        hours =
            try InterviewStore(scene).verdictOnOffering(by: application).isAllowed
            ? FormLink(say("Say when you can be interviewed"), to: Address(.ownInterviewHours, secret)) : nil
        wasKept = path.question("kept") != nil
        readers = Address(.refusedReaders, secret)
        copy = application.state == .erased ? nil : Address(.applicationCopy, secret)
        frame = try scene.frame()
    }

    var title: Phrase { organisation.isEmpty ? say("Your application") : .verbatim(organisation) }

    func body(for viewer: Viewer) -> HTML {
        """
        \(when(wasKept && form != nil, "<p class=\"flash\" role=\"status\">\(say("The draft is kept. It is sent only when you press “Send the application”."))</p>"))
        <h1>\(title)</h1>
        <p class="lede">\(status)</p>
        \(deadline?.html(for: viewer))
        \(reason.map { "<blockquote>\(Markdown($0).html)</blockquote>" as HTML })
        \(when(!told.isEmpty, "<dl class=\"facts\">\(told.html { "<dt>\($0.criterion)</dt><dd>\($0.text)</dd>" })</dl>"))
        \(when(!changes.isEmpty, changeList))
        \(when(!unmet.isEmpty, unmetList))
        \(when(form != nil, "<p class=\"note\">\(say("Answers can wait while this is a draft. Before it can be sent, every question needs one, save those that may stay empty."))</p>"))
        \(form?.html(for: viewer, heading: false))
        \(when(!files.isEmpty, fileList(for: viewer)))
        \(send.map { button in
            "<section><h2>\(say("When it is complete"))</h2><p>\(say("What you kept last is what is sent. After that it stands."))</p>\(button.html(for: viewer))</section>" as HTML
        })
        \(answers.html { "<section><h2>\($0.question)</h2>\(Markdown($0.text).html)</section>" })
        \(hours.map { "<section><h2>\(say("An interview with you is being planned"))</h2>\($0.html)</section>" as HTML })
        \(when(!planned.isEmpty, PlannedVisitCard.list(planned)))
        \(appeal)
        \(timeline)
        \(copy.map { "<p><a href=\"\($0)\">\(say("Take a copy of the application"))</a></p>" as HTML })
        <p><a href="\(readers)">\(say("Who should not read it"))</a></p>
        \(withdraw.map { "<section><h2>\(say("If you change your mind"))</h2>\($0.html)</section>" as HTML })
        \(when(erase != nil || erasedOn != nil, erasure))
        \(when(form != nil, "<details><summary>\(say("Your clock"))</summary>\(clock.html(for: viewer, heading: false))</details>"))
        """
    }

    private var erasure: HTML {
        """
        <section><h2>\(say("How long it is kept"))</h2>
        \(erasedOn.map { "<p>\(say("It is erased on \($0), as the call says."))</p>" as HTML })\(erase)</section>
        """
    }

    private var changeList: HTML {
        """
        <div class="summary"><h2>\(say("The call has changed since you kept this draft"))</h2>
        <ul>\(changes.html { "<li>\($0)</li>" })</ul></div>
        """
    }

    private var unmetList: HTML {
        """
        <div class="summary"><h2>\(say("By its rules the call may not be for you"))</h2>
        <ul>\(unmet.html { "<li>\($0)</li>" })</ul>
        <p>\(form == nil ? say("A convener decides on it.") : say("You can still change your answers, or send it all the same: a convener decides."))</p></div>
        """
    }

    private func fileList(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("Attachments"))</h2>
        <ul class="list">\(files.html { file in
            "<li><a class=\"title\" href=\"\(file.address)\">\(file.name)</a> \(file.remove?.html(for: viewer))</li>"
        })</ul></section>
        """
    }
}
