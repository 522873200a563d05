import Foundation

/// Shows on standard error how far long work has come, where somebody looks: a line that grows, ten times a second at most.
final class ByteMeter {
    private let verb: String
    private var shown = Date.distantPast
    private let isWatched = isatty(STDERR_FILENO) == 1

    init(_ verb: String) {
        self.verb = verb
    }

    func show(_ done: Int, of all: Int) {
        guard isWatched, Date().timeIntervalSince(shown) > 0.1 else { return }
        shown = Date()
        let line = "\r\(done / 1_000_000) of \(all / 1_000_000) megabytes \(verb)"
        FileHandle.standardError.write(Data(line.utf8))
    }

    func end() {
        if isWatched, shown != .distantPast { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
