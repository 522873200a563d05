import Testing
import Web

/// The reader against a second one that sees the whole message at once, and against what real programs send.
struct MultipartTests {
    @Test func `any cutting of any message gives what a reader of the whole gives`() throws {
        var read = 0
        var refused = 0
        for _ in 0..<3_000 {
            let message = RandomMessage()
            let expected = WholeMessage(message.bytes, boundary: message.boundary).events
            for piece in [1, 2, 7, 4_096] {
                let outcome = events(of: message, pieces: piece)
                #expect(outcome == expected, "\(String(decoding: message.bytes, as: UTF8.self).debugDescription)")
            }
            if expected == nil { refused += 1 } else { read += 1 }
        }
        #expect(read > 1_000 && refused > 100)
    }

    @Test func `a damaged message never breaks a limit, and how it is cut changes nothing`() throws {
        let limits = MultipartLimits(parts: 3, headerBytes: 90, fieldBytes: 12, fileBytes: 20, totalBytes: 420)
        var outcomes: [String: Int] = [:]
        for _ in 0..<4_000 {
            var message = RandomMessage()
            message.mutate()
            let whole = outcome(of: message, limits: limits, pieces: 100_000)
            #expect(outcome(of: message, limits: limits, pieces: 1) == whole)
            #expect(outcome(of: message, limits: limits, pieces: 9) == whole)
            switch whole {
            case .success(let events):
                #expect(message.bytes.count <= limits.totalBytes)
                expectWithin(limits, events)
                outcomes["read", default: 0] += 1
            case .failure(let failure):
                outcomes["\(failure)", default: 0] += 1
            }
        }
        #expect(outcomes.count >= 8, "\(outcomes)")
    }

    @Test func `noise of any kind is read or refused, never more`() {
        let letters = Array("\r\n--bB: ;\"=\\%\0\u{1}content-disposition: form-data; name=x filename*=UTF-8''%41".utf8)
        for _ in 0..<3_000 {
            var message = RandomMessage()
            message.bytes = (0..<Int.random(in: 0...300)).map { _ in letters[Int.random(in: letters.indices)] }
            let heading = Array("--\(message.boundary)\r\n".utf8)
            message.bytes = heading + message.bytes
            #expect(outcome(of: message, pieces: 1) == outcome(of: message, pieces: 64))
        }
    }

    @Test func `no more is held than one piece and one boundary`() throws {
        let boundary = String(repeating: "b", count: 70)
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=\(boundary)"))
        _ = try reader.feed("--\(boundary)\r\nContent-Disposition: form-data; name=a; filename=f\r\n\r\n".utf8)
        let nearly = Array("\r\n--\(boundary.dropLast())".utf8)
        var told = 0
        for index in 0..<2_000 {
            let piece = index.isMultiple(of: 2) ? nearly[...] : nearly.prefix(Int.random(in: 1...nearly.count))
            let size = size(try reader.feed(piece))
            #expect(size <= piece.count + nearly.count + 1)
            told += size
        }
        #expect(told > 100_000)
    }

    @Test func `a message from Python requests is read`() throws {
        let events = try read(
            "f6ea7fb45dd197da047023ed4d855ceb",
            """
            --f6ea7fb45dd197da047023ed4d855ceb
            Content-Disposition: form-data; name="title"

            Grüße
            --f6ea7fb45dd197da047023ed4d855ceb
            Content-Disposition: form-data; name="reason"


            --f6ea7fb45dd197da047023ed4d855ceb
            Content-Disposition: form-data; name="plan"; filename="naïve %22plan%22.txt"
            Content-Type: text/plain

            line one
            --not the end

            --f6ea7fb45dd197da047023ed4d855ceb--

            """)
        #expect(
            events == [
                .part(name: "title", fileName: nil, type: nil), .bytes(Array("Grüße".utf8)), .endOfPart,
                .part(name: "reason", fileName: nil, type: nil), .endOfPart,
                .part(name: "plan", fileName: "naïve \"plan\".txt", type: "text/plain"),
                .bytes(Array("line one\r\n--not the end\r\n".utf8)), .endOfPart,
                .end,
            ])
    }

    @Test func `a message from a browser with an empty file field is read`() throws {
        let events = try read(
            "----WebKitFormBoundary7MA4YWxkTrZu0gW",
            """
            ------WebKitFormBoundary7MA4YWxkTrZu0gW
            Content-Disposition: form-data; name="plan"; filename=""
            Content-Type: application/octet-stream


            ------WebKitFormBoundary7MA4YWxkTrZu0gW--

            """)
        #expect(
            events == [.part(name: "plan", fileName: "", type: "application/octet-stream"), .endOfPart, .end])
    }

    @Test(arguments: [
        (#"form-data; name="a""#, "a", nil),
        (#"Form-Data;name=a;filename=plan.pdf"#, "a", "plan.pdf"),
        (#"form-data; name="a\"b\\c"; filename="C:\plans\one.pdf""#, #"a"b\c"#, #"C:\plans\one.pdf"#),
        (#"form-data; name="a;b=c"; filename="x; name=y.pdf" "#, "a;b=c", "x; name=y.pdf"),
        (#"form-data; name="a"; filename="plain.txt"; filename*=UTF-8''na%C3%AFve%20plan.txt"#, "a", "naïve plan.txt"),
        (#"form-data; filename*=iso-8859-1'en'%A3%20rates.txt; name="a""#, "a", "£ rates.txt"),
        (#"form-data; name="""#, "", nil),
        (#"form-data; name="a";"#, "a", nil),
    ])
    func `names are understood in every usual spelling`(header: String, name: String, file: String?) throws {
        let events = try read("b", "--b\nContent-Disposition: \(header)\n\nx\n--b--")
        #expect(events.first == .part(name: name, fileName: file, type: nil))
    }

    @Test(arguments: [
        ("--b\nContent-Disposition: form-data; name=a\n\nx", MultipartFailure.unfinished),
        ("--b\nContent-Disposition: form-data; name=a\n\nx\n--b-", .unfinished),
        ("", .unfinished),
        ("--bx\n", .malformedBoundary),
        ("--b-x", .malformedBoundary),
        ("--b\rx", .malformedBoundary),
        ("--b\n\n", .nameless),
        ("--b\nContent-Type: text/plain\n\n", .nameless),
        ("--b\nContent-Disposition: form-data; filename=a\n\n", .nameless),
        ("--b\nContent-Disposition: attachment; name=a\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=\"a\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=\"a\"b\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=a; name=b\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=a\nContent-Disposition: form-data; name=b\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data;\n name=a\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=\"a\rb\"\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=\"a\0b\"\n\n", .malformedHeader),
        ("--b\nContent-Disposition : form-data; name=a\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=a; filename*=UTF-8''%FF\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=a; filename*=UTF-8''a%0\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=a; filename*=UTF-8''a%00\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=a; filename*=KOI8-R''a\n\n", .malformedHeader),
        ("--b\nContent-Disposition: form-data; name=a\nContent-Transfer-Encoding: base64\n\n", .unsupportedEncoding),
    ])
    func `what is not well formed is refused with its reason`(message: String, failure: MultipartFailure) {
        #expect(throws: failure) { try read("b", message) }
    }

    @Test func `line ends of one character only are no line ends`() throws {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=b"))
        #expect(try reader.feed("\n--b\n\nx\n--b--\r--b--".utf8).isEmpty)
        #expect(throws: MultipartFailure.unfinished) { try reader.finish() }
    }

    @Test func `each limit lets through what it names and not one more`() throws {
        let field = "--b\nContent-Disposition: form-data; name=a\n\n12345\n"
        let file = "--b\nContent-Disposition: form-data; name=a; filename=f\n\n1234567\n"
        let message = field + file + "--b--"
        let exact = MultipartLimits(
            parts: 2, headerBytes: 54, fieldBytes: 5, fileBytes: 7,
            totalBytes: message.replacing("\n", with: "\r\n").utf8.count)
        #expect(try read("b", message, exact).last == .end)

        let less: [(WritableKeyPath<MultipartLimits, Int>, MultipartFailure)] = [
            (\.parts, .tooManyParts(limit: 1)), (\.headerBytes, .headersTooLong(limit: 53)),
            (\.fieldBytes, .fieldTooLong(limit: 4)), (\.fileBytes, .fileTooLong(limit: 6)),
            (\.totalBytes, .tooLong(limit: exact.totalBytes - 1)),
        ]
        for (limit, failure) in less {
            var limits = exact
            limits[keyPath: limit] -= 1
            #expect(throws: failure) { try read("b", message, limits) }
        }
    }

    @Test func `after a failure every call fails the same way`() throws {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=b"))
        #expect(throws: MultipartFailure.malformedBoundary) { try reader.feed("--bx".utf8) }
        #expect(throws: MultipartFailure.malformedBoundary) { try reader.feed("--b--".utf8) }
        #expect(throws: MultipartFailure.malformedBoundary) { try reader.finish() }
    }

    @Test(arguments: [
        "multipart/form-data; boundary=b", "Multipart/Form-Data;charset=utf-8;BOUNDARY=\"a b\"",
        "multipart/form-data; boundary=----=_Part:1/2?",
        "multipart/form-data; boundary=" + String(repeating: "b", count: 70),
    ])
    func `a content type with a proper boundary is taken`(type: String) {
        #expect(MultipartReader(contentType: type) != nil)
    }

    @Test(arguments: [
        "", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a \"",
        "multipart/mixed; boundary=b", "application/x-www-form-urlencoded", "multipart/form-data; boundary=\"b",
        "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=\"a\r\nb\"",
        "multipart/form-data; boundary=é", "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
    ])
    func `any other content type is not`(type: String) {
        #expect(MultipartReader(contentType: type) == nil)
    }

    // MARK: - Reading

    /// The message as written here has plain line ends; it is sent with the proper ones, byte by byte.
    private func read(
        _ boundary: String, _ message: String, _ limits: MultipartLimits = MultipartLimits()
    ) throws -> [MultipartEvent] {
        let bytes = Array(message.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] }
        var reader = try #require(
            MultipartReader(contentType: "multipart/form-data; boundary=\"\(boundary)\"", limits: limits))
        var events: [MultipartEvent] = []
        for byte in bytes { events += try reader.feed([byte]) }
        try reader.finish()
        return joined(events)
    }

    private func events(of message: RandomMessage, pieces: Int) -> [MultipartEvent]? {
        try? outcome(of: message, pieces: pieces).get()
    }

    private func outcome(
        of message: RandomMessage, limits: MultipartLimits = MultipartLimits(), pieces: Int
    ) -> Result<[MultipartEvent], MultipartFailure> {
        Result { () throws(MultipartFailure) in
            guard
                var reader = MultipartReader(
                    contentType: "multipart/form-data; boundary=\"\(message.boundary)\"", limits: limits)
            else { throw .malformedHeader }
            var events: [MultipartEvent] = []
            var rest = message.bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...pieces))
                events += try reader.feed(piece)
                rest = rest.dropFirst(piece.count)
            }
            try reader.finish()
            return joined(events)
        }
    }

    /// Neighbouring bytes as one event: where they are cut depends on the pieces.
    private func joined(_ events: [MultipartEvent]) -> [MultipartEvent] {
        events.reduce(into: []) { result, event in
            if case .bytes(let more) = event, case .bytes(let before)? = result.last {
                result[result.count - 1] = .bytes(before + more)
            } else {
                result.append(event)
            }
        }
    }

    private func size(_ events: [MultipartEvent]) -> Int {
        events.reduce(0) { sum, event in
            if case .bytes(let bytes) = event { sum + bytes.count } else { sum }
        }
    }

    private func expectWithin(_ limits: MultipartLimits, _ events: [MultipartEvent]) {
        var parts = 0
        var allowed = 0
        for event in events {
            switch event {
            case .part(_, let fileName, _):
                parts += 1
                allowed = fileName == nil ? limits.fieldBytes : limits.fileBytes
            case .bytes(let bytes): #expect(!bytes.isEmpty && bytes.count <= allowed)
            case .endOfPart, .end: allowed = 0
            }
        }
        #expect(parts <= limits.parts)
    }
}
