import Domain
import Markup
import Words

/// One post as it stands in its conversation.
struct PostCard: Encodable, Rendered {
    let post: ExchangeStore.PostRow
    let files: [AttachmentStore.File]
    let address: Address
    /// The network's name in addresses.
    let slug: String
    /// Where it came by mail.
    let original: PostOriginal?
    /// For whoever may still change it.
    let edit: Address?

    var html: HTML {
        """
        <li class="post" id="post-\(post.id.description)"><article>
        <header><b>\(post.name)</b>\(post.organisation.map { "<span>\($0)</span>" as HTML })<time>\(post.posted)</time></header>
        <div class="prose">\(Markdown(post.text))</div>
        \(original.map { $0.html(at: Address(.postOriginal, slug, post.id)) })
        \(AttachmentList(files: files, slug: slug))
        \(when(edit != nil || post.edited != nil, foot))
        </article></li>
        """
    }

    private var foot: HTML {
        """
        <p class="meta">\(post.edited.map { at in "<a href=\"\(address)\">\(say("Changed \(at); what stood there before"))</a> " as HTML })\
        \(edit.map { "<a href=\"\($0)\">\(say("Change it"))</a>" as HTML })</p>
        """
    }
}
