import Foundation
import Mail

/// How many letters a second are read, trimmed and judged; and what the worst letters cost: `Bench parse`.
enum Parsing {
    /// Without a case all of them, each hostile one in a process of its own so that its memory can be told.
    static func measure(_ name: String? = nil) throws {
        if let name {
            guard let letter = HostileLetter.all.first(where: { $0.name == name }) else {
                print("There is no such case. There are: \(HostileLetter.all.map(\.name).joined(separator: ", ")).")
                exit(2)
            }
            return report(letter)
        }
        let letters = try CorpusFolder.letters()
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        var kept = 0
        while clock.now - start < .seconds(5) {
            for letter in letters {
                let message = try IncomingMessage(parsing: letter)
                kept += TrimmedReply(of: message).reply.utf8.count
                if MailSigns(of: message).forbidsAnswer { kept += 1 }
                count += 1
            }
        }
        print(
            "\(letters.count) letters over and over: \(Int(Double(count) / seconds(clock.now - start))) a second (\(kept))"
        )
        for letter in HostileLetter.all {
            let child = Process()
            child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            child.arguments = ["parse", letter.name]
            try child.run()
            child.waitUntilExit()
            if child.terminationStatus != 0 { print("\(letter.name): ended with \(child.terminationStatus)") }
        }
    }

    private static func report(_ letter: HostileLetter) {
        let bytes = letter.make()
        let before = peak()
        let clock = ContinuousClock()
        var answer = "not a letter"
        let reading = clock.measure {
            if let message = try? IncomingMessage(parsing: bytes) { answer = "\(message.headers.count) headers" }
        }
        let whole = clock.measure {
            guard let message = try? IncomingMessage(parsing: bytes) else { return }
            let trimmed = TrimmedReply(of: message)
            if MailSigns(of: message).forbidsAnswer || trimmed.reply.utf8.count < 0 { answer += ", not to be answered" }
        }
        let size = Double(bytes.count) / 1e6
        let figures = [size, seconds(reading), seconds(whole)].map { String(format: "%.2f", $0) }
        print(
            "\(letter.name): \(figures[0]) MB, read in \(figures[1]) s, read and trimmed in \(figures[2]) s, "
                + "memory \(before) MB before, \(peak()) MB at most; \(answer)")
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// The most memory this process has had, in MB.
    private static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024
    }
}
