import Foundation
import Mail

/// Damages letters at random and reads them, for as long as is asked: `Bench fuzz trim 60`, `Bench fuzz parse 60 SEED`.
///
/// The seed stands in the first line, and the letter in hand is kept in a file, so that what went wrong can be repeated.
enum Fuzzing {
    static func run(_ arguments: [String]) throws {
        guard arguments.count >= 2, ["trim", "parse"].contains(arguments[0]), let seconds = Int(arguments[1]) else {
            print("usage: Bench fuzz trim|parse SECONDS [SEED]")
            exit(2)
        }
        let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : UInt64.random(in: 1...UInt64.max)
        print("seed \(seed)")
        var damage = Damage(seed: seed)
        let letters = try CorpusFolder.letters()
        let kept = FileManager.default.temporaryDirectory.appending(path: "roundtable-fuzz-\(seed).eml")
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        var slowest = Duration.zero
        while clock.now - start < .seconds(seconds) {
            let letter = damage.done(to: letters)
            try Data(letter).write(to: kept)
            var isWhole = true
            let time = clock.measure {
                if arguments[0] == "trim" { isWhole = trim(letter) } else { parse(letter) }
            }
            if !isWhole { stop("A line was lost or doubled; the letter lies in \(kept.path).") }
            if time > slowest { slowest = time }
            if time > .seconds(5) { stop("One letter took \(time); it lies in \(kept.path).") }
            count += 1
        }
        try FileManager.default.removeItem(at: kept)
        print("\(count) letters in \(seconds) s, the slowest in \(slowest); nothing crashed, hung or was lost")
    }

    private static func parse(_ letter: [UInt8]) {
        guard let message = try? IncomingMessage(parsing: letter) else { return }
        _ = MailSigns(of: message)
        _ = AuthenticationResults(in: message.headers, by: "mx.example.org")
    }

    /// - Returns: whether each line stands in exactly one part.
    private static func trim(_ letter: [UInt8]) -> Bool {
        guard let message = try? IncomingMessage(parsing: letter) else { return true }
        _ = TrimmedReply(of: message)
        guard let text = message.text else { return true }
        let trimmed = TrimmedReply(text: text, subject: message.subject)
        let parts = substance(trimmed.reply) + substance(trimmed.quoted) + substance(trimmed.signature)
        return parts.sorted() == substance(text).sorted()
    }

    private static func substance(_ text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n").map { line in
            var kept = String.UnicodeScalarView()
            for scalar in line
            where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
                && scalar.value > 0x20 && scalar.value != 0x7F
            {
                kept.append(scalar)
            }
            return String(kept)
        }.filter { !$0.isEmpty }
    }

    private static func stop(_ sentence: String) {
        print(sentence)
        exit(1)
    }
}
