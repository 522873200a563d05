import Domain
import Markup
import Words

/// The files that stand with a text, to be taken away.
struct AttachmentList: Rendered {
    let files: [AttachmentStore.File]
    /// The network's name in addresses.
    let slug: String

    var html: HTML {
        when(
            !files.isEmpty,
            """
            <ul class="meta">\(files.html { file in
                "<li><a href=\"\(Address(.attachment, slug, file.id))\" download>\(file.name)</a> (\(file.length))</li>"
            })</ul>
            """)
    }
}

extension AttachmentStore.File {
    var length: Phrase {
        let kilobytes = max(1, (size + 512) / 1024)
        let megabytes = (size + (1 << 19)) >> 20
        return size < 1 << 20 ? say("\(kilobytes) kB") : say("\(megabytes) MB")
    }
}
