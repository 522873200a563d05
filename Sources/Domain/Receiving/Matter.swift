/// What a letter is about, and what a reply to it would do there.
package struct Matter: Sendable, Hashable {
    package let action: ReplyAction
    package let subject: Int64

    package init(_ action: ReplyAction, _ subject: Int64) {
        self.action = action
        self.subject = subject
    }

    package static func thread(_ thread: ID<Thread>) -> Matter { Matter(.addPost, thread.rawValue) }
    package static func activity(_ activity: ID<Activity>) -> Matter { Matter(.answerActivity, activity.rawValue) }
}
