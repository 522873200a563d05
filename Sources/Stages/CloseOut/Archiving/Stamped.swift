import Domain
import Markup
import Web
import Words

/// When something was, for people and for programs that read pages.
extension Moment {
    var stamped: HTML { "<time datetime=\"\(iso)\">\(self)</time>" }
}

extension Day {
    var stamped: HTML { "<time datetime=\"\(description)\">\(self)</time>" }
}
