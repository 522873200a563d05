import Domain
import Markup
import Web
import Words

/// The operator's desk: what waits, what failed, which version of what runs here.
struct OperatorPage: Page {
    let mailWaiting: Int
    let mailResting: Int
    let mailLeaves: Bool
    let jobsWaiting: Int
    let jobs: [JobStore.RestingJob]
    let version: String
    let engine: String
    let migrations: [String]
    let networks: Int
    let people: Int
    let wake: FormButton
    let lettersWaiting: Int
    /// Where a hosted relay hands letters over, when it may.
    let posted: Address?

    init(_ scene: Scene) throws {
        let connection = scene.connection
        (mailWaiting, mailResting) = try OutboxStore(connection, scene.setting).counts()
        mailLeaves = scene.setting.site.smtp != nil
        let store = JobStore(connection)
        jobsWaiting = try store.waiting()
        jobs = try store.resting(100)
        version = Version.current
        engine = connection.dialect.rawValue
        migrations = try Schema.migrator.applied(connection)
        (networks, people) = try HouseStore(scene).sizes()
        lettersWaiting = try ReceivedLetterStore(scene).countHeld()
        posted = scene.setting.site.mailKey.map { _ in Address(.postedMail) }
        wake = FormButton(say("Try the resting jobs again"), posts: Address(.wakeJobs))
    }

    var title: Phrase { say("Operator") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <dl class="facts">
        <dt>\(say("Networks"))</dt><dd>\(networks)</dd>
        <dt>\(say("People"))</dt><dd>\(people) · <a href="\(Address(.unclaimed))">\(say("People nobody has claimed"))</a></dd>
        <dt>\(say("Version"))</dt><dd>\(version)</dd>
        <dt>\(say("Database"))</dt><dd>\(engine)</dd>
        <dt>\(say("Schema"))</dt><dd>\(migrations.joined(separator: ", "))</dd>
        <dt>\(say("Jobs waiting"))</dt><dd>\(jobsWaiting)</dd>
        </dl>
        <section><h2>\(say("Mail"))</h2>
        \(when(!mailLeaves, "<p class=\"note\">\(say("No mail server is configured: nothing leaves, everything can be read in the outbox."))</p>"))
        <p><a href="\(Address(.outbox))">\(say("Outbox"))</a>: \(say("\(mailWaiting) waiting")), \(say("\(mailResting) failed for good"))</p>
        <p><a href="\(Address(.lostLetters))">\(say("Letters without a network"))</a>: \(lettersWaiting)</p>
        \(posted.map { place in "<p>\(say("A hosted relay hands letters over by POST to:")) <code>\(place.path)</code></p>" as HTML })</section>
        <section><h2>\(say("Jobs that failed"))</h2>
        \(jobs.isEmpty ? "<p class=\"empty\">\(say("None."))</p>" : resting(for: viewer))</section>
        """
    }

    private func resting(for viewer: Viewer) -> HTML {
        """
        <ul class="list">\(jobs.html { "<li><span class=\"title\">\($0.follower)</span><p class=\"meta\">\($0.error)</p></li>" })</ul>
        \(wake.html(for: viewer))
        """
    }
}
