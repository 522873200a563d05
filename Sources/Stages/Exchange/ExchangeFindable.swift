import Domain
import Words

/// How conversations are found: what was said and what came of it, by those who take part, never by the public.
enum ExchangeFindable {
    static let findable = Findable(
        kinds: [.threadBegun, .threadClosed, .threadReopened, .postAdded, .postEdited, .letterTaken]
    ) { scene, event in
        let exchange = ExchangeStore(scene)
        let slug = try CharterStore(scene).facts().slug
        guard let event else {
            return try exchange.threads(.max).map { document($0, slug) } + posts(nil, exchange, slug)
        }
        switch EventKind(rawValue: event.kind) {
        case .postAdded, .postEdited, .letterTaken: return try posts(ID(rawValue: event.subject), exchange, slug)
        case .threadBegun:
            let thread = try exchange.thread(ID(rawValue: event.subject))
            return try [document(thread, slug)]
                + exchange.posts(of: thread.id, page: 1).map { document($0, in: thread.title, slug) }
        default: return [document(try exchange.thread(ID(rawValue: event.subject)), slug)]
        }
    }

    /// While it is open again, the outcome of a conversation is a draft for the next closing.
    private static func document(_ thread: ExchangeStore.ThreadRow, _ slug: String) -> Findable.Document {
        Findable.Document(
            thread.id, .conversation, title: thread.title, text: thread.closed == nil ? "" : thread.outcome,
            reach: .table, address: Address(.thread, slug, thread.id))
    }

    /// One post, or all of them.
    private static func posts(_ one: ID<Post>?, _ exchange: ExchangeStore, _ slug: String) throws -> [Findable.Document]
    {
        let posts = try one.map { [try exchange.post($0)] } ?? exchange.posts()
        let titles = try exchange.titles(of: one == nil ? nil : posts.map(\.thread))
        return posts.map { document($0, in: titles[$0.thread] ?? "", slug) }
    }

    private static func document(_ post: ExchangeStore.PostRow, in title: String, _ slug: String) -> Findable.Document {
        Findable.Document(
            post.id, .conversation, title: title, text: post.text, reach: .table,
            address: post.address(in: slug), hasOwnTitle: false)
    }
}

extension ExchangeStore.PostRow {
    /// Where it stands in its conversation.
    func address(in slug: String) -> Address {
        Address(.thread, slug, thread).asking(["post": id.description]).at("post-\(id)")
    }
}
