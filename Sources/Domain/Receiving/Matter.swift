/// What a letter is about, and what a reply to it would do there.
package struct Matter: Sendable, Hashable {
    package let action: ReplyAction
    package let subject: Int64

    package init(_ action: ReplyAction, _ subject: Int64) {
        self.action = action
        self.subject = subject
    }

    package init<Subject>(_ action: ReplyAction, _ subject: ID<Subject>) { self.init(action, subject.rawValue) }

    package static func thread(_ thread: ID<Thread>) -> Matter { Matter(.addPost, thread) }
    package static func activity(_ activity: ID<Activity>) -> Matter { Matter(.answerActivity, activity) }
}
