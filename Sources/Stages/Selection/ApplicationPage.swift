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
    let reason: String?
    let answers: [ApplicationTexts.Answer]
    let files: [File]
    let form: Form?
    let send: FormButton?
    let withdraw: FormButton?
    let wasKept: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let secret = try path.text("secret")
        let applying = try selection.applying(application)
        let isDraft = application.state == .draft
        organisation = application.texts.organisation
        state = application.state
        status = Self.status(application, applying.calling)
        reason = application.reason
        answers = isDraft ? [] : application.texts.answers
        files = try selection.files(of: application.id).map { row in
            File(
                name: row.file.name, address: Address(.applicationFile, secret, row.id),
                remove: isDraft
                    ? FormButton(
                        say("Remove"), posts: Address(.removeApplicationFile, secret, row.id),
                        verdict: applying.verdictOnKeeping,
                        weight: .plain) : nil)
        }
        form = isDraft ? try SaveApplication.form(at: path, in: scene) : nil
        send =
            isDraft
            ? FormButton(
                say("Send the application"), posts: Address(.sendApplication, secret),
                verdict: applying.verdictOnSending,
                once: scene.newID()) : nil
        withdraw =
            application.state == .sent
            ? FormButton(
                say("Withdraw the application"), posts: Address(.withdrawApplication, secret),
                verdict: applying.verdictOnWithdrawing, once: scene.newID()) : nil
        wasKept = path.question("kept") != nil
        frame = try scene.frame()
    }

    private static func status(_ application: SelectionStore.ApplicationRow, _ calling: Calling) -> Phrase {
        switch application.state {
        case .draft:
            guard calling.isTaking, let deadline = calling.deadline else {
                return say("The call is over, and this draft was not sent.")
            }
            return say("A draft. You can come back to it and send it until \(deadline).")
        case .withdrawn: return say("You withdrew this application.")
        case .sent:
            return calling.stage == .call
                ? say("Sent and received. It is read once the call is closed.")
                : say("It is being read and reviewed. You hear of the decision by mail, on the same day as everybody.")
        case .released:
            switch application.decision {
            case .invite: return say("You are invited to take a seat. The invitation comes by mail.")
            case .reserve: return say("You are in reserve: if a seat becomes free, we write to you.")
            case .decline, nil: return say("The seats went to others this time.")
            }
        }
    }

    var title: Phrase { organisation.isEmpty ? say("Your application") : .verbatim(organisation) }

    func body(for viewer: Viewer) -> HTML {
        """
        \(when(wasKept && form != nil, "<p class=\"flash\" role=\"status\">\(say("The draft is kept. It is sent only when you press “Send the application”."))</p>"))
        <h1>\(title)</h1>
        <p class="lede">\(status)</p>
        \(reason.map { "<blockquote>\($0)</blockquote>" as HTML })
        \(when(form != nil, "<p class=\"note\">\(say("Answers can wait while this is a draft. Before it can be sent, every question needs one; attachments are up to you."))</p>"))
        \(form?.html(for: viewer, heading: false))
        \(answers.html { "<section><h2>\($0.question)</h2>\(Markdown($0.text).html)</section>" })
        \(when(!files.isEmpty, fileList(for: viewer)))
        \(send.map { button in
            "<section><h2>\(say("When it is complete"))</h2><p>\(say("What you kept last is what is sent. After that it stands."))</p>\(button.html(for: viewer))</section>" as HTML
        })
        \(withdraw?.html(for: viewer))
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
