/// A form as a client might send it, with content chosen to look almost like its boundary.
struct RandomMessage {
    let boundary: String
    var bytes: [UInt8]

    init() {
        boundary = ["b", "bx", "--b", "b-b", "bbbb", "b x", "x'b"].randomElement() ?? "b"
        let letters = ["\r\n--\(boundary)", "\r\n--", "\r\n", "\r", "\n", "-", "--", "b", "x", " ", "\0", "é"]
            .map { Array($0.utf8) }
        func noise(_ most: Int, with full: Bool) -> [UInt8] {
            let allowed = full ? letters[...] : letters.dropFirst()
            return (0..<Int.random(in: 0...most)).flatMap { _ in allowed.randomElement() ?? [] }
        }

        let hostile = Int.random(in: 0..<8) == 0
        var message: [UInt8] = []
        if Int.random(in: 0..<4) == 0 { message += noise(12, with: false) + [13, 10] }
        for _ in 0..<Int.random(in: 0...4) {
            message += Array("--\(boundary)\(["", "", " ", "\t "].randomElement() ?? "")\r\n".utf8)
            message += Array(Self.heading().utf8)
            message += noise(15, with: hostile) + [13, 10]
        }
        message += Array("--\(boundary)--".utf8) + noise(4, with: true)
        if Int.random(in: 0..<20) == 0 { message.removeLast(Int.random(in: 1...message.count)) }
        bytes = message
    }

    /// Changes, takes out, doubles or inserts a few bytes anywhere.
    mutating func mutate() {
        for _ in 0..<Int.random(in: 1...4) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices)
            switch Int.random(in: 0..<5) {
            case 0: bytes[place] = UInt8.random(in: 0...255)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert([13, 10, 45, 34, 59, 58].randomElement() ?? 0, at: place)
            case 3: bytes.insert(contentsOf: bytes[place...].prefix(Int.random(in: 1...80)), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30)))
            }
        }
    }

    private static func heading() -> String {
        var lines = ["X-Other: \(["", "name=z", "a: b"].randomElement() ?? "")"]
        let name = ["a", "title", "a b", "é", ""].randomElement() ?? "a"
        var disposition = "\(["Content-Disposition", "content-disposition"].randomElement() ?? ""): form-data"
        disposition += "; name=\"\(name)\""
        if Bool.random() { disposition += "; filename=\"\(["plan.pdf", "", "b--x.txt"].randomElement() ?? "")\"" }
        lines.append(disposition)
        if Bool.random() { lines.append("Content-Type: \(["text/plain", "image/png"].randomElement() ?? "")") }
        if Int.random(in: 0..<40) == 0 { lines = Array(lines.dropLast()) }
        return lines.shuffled().joined(separator: "\r\n") + "\r\n\r\n"
    }
}
