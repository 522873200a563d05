import Domain
import Files
import Foundation
import Mail
import Words

/// The conversations as one mailbox file (mbox, RFC 4155) that mail programs open: a letter for each released post.
final class ArchiveMailbox {
    static let path = ArchivePath("mail/conversations.mbox")

    private let view: ArchiveView
    private let folder: ArchiveFolder
    private let file: BagFile

    init(_ view: ArchiveView, in folder: ArchiveFolder) throws {
        self.view = view
        self.folder = folder
        file = try folder.bag.begin(Self.path.path)
    }

    func add(_ post: ArchiveThreads.Post, of line: ArchiveThreads.Line, first: ID<Post>?) throws {
        guard let text = post.text else { return }
        let date = Date(timeIntervalSince1970: TimeInterval(post.row.posted.wholeSeconds))
        // Looked through before it is encoded: afterwards nobody could.
        let message = OutgoingMessage(
            id: Self.address(post.row.id),
            from: MailAddress(
                name: Self.line(folder.cleaned(post.name.spoken(to: view.reader))),
                address: Self.address(post.row.author)),
            to: MailAddress(
                name: Self.line(folder.cleaned(view.facts.name)), address: "\(view.facts.slug)@\(Self.domain)"),
            subject: Self.line(folder.cleaned(line.said.spoken(to: view.reader))), text: folder.cleaned(text),
            language: view.reader.language, inReplyTo: first == post.row.id ? nil : first.map(Self.address),
            references: first == post.row.id ? [] : first.map { [Self.address($0)] } ?? [],
            listID: "\(view.facts.slug).\(Self.domain)", date: date)
        try file.write("From roundtable@\(Self.domain) \(Self.stamp(date))\n")
        for row in try message.composed().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let row = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
            // A line of the text that could be taken for the next letter's first (the mboxrd way).
            if row.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8) { try file.write(">") }
            try file.write(row)
            try file.write("\n")
        }
    }

    func end() throws { try folder.bag.end(file) }

    /// What heads of letters can hold: titles may have lines, heads have one.
    private static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: line.append(" ")
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    /// Addresses that can never be anybody's (RFC 6761).
    private static let domain = "roundtable.invalid"

    private static func address<Subject>(_ id: ID<Subject>) -> String { "\(id)@\(domain)" }

    /// `Mon Nov 23 21:45:00 2026`, in UTC.
    private static func stamp(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.weekday, .month, .day, .year, .hour, .minute, .second], from: date)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int?) -> String { number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "00" }
        let day = parts.day.map { $0 < 10 ? " \($0)" : "\($0)" } ?? ""
        let time = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
        return
            "\(days[(parts.weekday ?? 1) - 1]) \(months[(parts.month ?? 1) - 1]) \(day) \(time) \(parts.year ?? 1970)"
    }
}
