import Domain
import Web
import Words

/// Conversations, activities, and the files that stand with what people wrote.
enum ExchangeRoutes {
    static func add(to doors: Doors) {
        doors.page(.threads, ThreadsPage.init)
        doors.page(.searchThreads, ThreadSearchPage.init)
        doors.action(.newThread, BeginThread.self)
        doors.page(.thread, ThreadPage.init)
        doors.action(.newPost, AddPost.self)
        doors.action(.closeThread, CloseThread.self)
        doors.action(.reopenThread, ReopenThread.self)
        doors.page(.post, PostPage.init)
        doors.action(.editPost, EditPost.self)
        doors.page(.postOriginal, PostOriginalPage.init)
        doors.page(.activities, ActivitiesPage.init)
        doors.action(.newActivity, PlanActivity.self)
        doors.page(.activity, ActivityPage.init)
        doors.action(.activityPlan, PlanActivity.self)
        doors.action(.cancelActivity, CancelActivity.self)
        doors.action(.activityAnswer, AnswerActivity.self)
        doors.action(.attendance, RecordAttendance.self)
        doors.download(.activityCalendar) { scene, path in
            let exchange = ExchangeStore(scene)
            try exchange.admit()
            return ActivityCalendar(
                activity: try exchange.activity(path.id("activity")), network: try CharterStore(scene).facts(),
                site: scene.setting.site
            ).download
        }
        doors.download(.attachment) { scene, path in try AttachmentStore(scene).download(path.id("file")) }
    }
}
