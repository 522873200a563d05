/// Why a form could not be read.
package enum MultipartFailure: Error, Equatable, Sendable {
    case tooManyParts(limit: Int)
    case headersTooLong(limit: Int)
    case fieldTooLong(limit: Int)
    case fileTooLong(limit: Int)
    case tooLong(limit: Int)
    /// A line that begins as a boundary and goes on as something else.
    case malformedBoundary
    case malformedHeader
    /// A part that does not say which field it is.
    case nameless
    /// Base64 and the like: no browser sends them, and nobody here would decode them.
    case unsupportedEncoding
    /// The body ended before its last boundary.
    case unfinished

    /// Whether it is the amount that is refused, not the form of it.
    package var isTooMuch: Bool {
        switch self {
        case .tooManyParts, .headersTooLong, .fieldTooLong, .fileTooLong, .tooLong: true
        case .malformedBoundary, .malformedHeader, .nameless, .unsupportedEncoding, .unfinished: false
        }
    }
}
