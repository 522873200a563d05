internal import CCurl

/// One connection to a mail server, kept from letter to letter; used by one thread at a time.
final class SMTPSession {
    private static let curlStarted = ccurl_global_init() == CURLE_OK

    private let handle: UnsafeMutableRawPointer
    private let dialogue = SMTPDialogue()
    private let complaint = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// Whether the last letter came as far as being offered: greeted, secured and signed in.
    var wasLetIn: Bool { dialogue.offeredLetter }
    /// Whether the last letter was given up because no reply came.
    private(set) var wasIgnored = false

    init?(with server: SMTPServer, patience: Patience) {
        guard Self.curlStarted, let handle = curl_easy_init() else {
            complaint.deallocate()
            return nil
        }
        self.handle = handle
        complaint.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setServer(server)
        setPatience(patience)
        setCallbacks()
    }

    deinit {
        // Closing says QUIT, which the dialogue still hears.
        curl_easy_cleanup(handle)
        complaint.deallocate()
    }

    func send(_ envelope: Envelope) -> Delivery.Outcome {
        dialogue.begin(with: envelope.bytes)
        // Curl would send a domain in another script as it stands, which servers without SMTPUTF8 refuse.
        let from = MimeLibrary.asciiAddress(envelope.from) ?? envelope.from
        let to = MimeLibrary.asciiAddress(envelope.to) ?? envelope.to
        complaint.pointee = 0
        let recipients = curl_slist_append(nil, "<\(to)>")
        defer { curl_slist_free_all(recipients) }
        ccurl_set_string(handle, CURLOPT_MAIL_FROM, "<\(from)>")
        ccurl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        ccurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, Int64(envelope.bytes.count))
        let result = curl_easy_perform(handle)
        // Curl must not keep a list that is freed here.
        ccurl_set_list(handle, CURLOPT_MAIL_RCPT, nil)
        wasIgnored = result == CURLE_OPERATION_TIMEDOUT
        if result == CURLE_OK { return .sent(dialogue.reply) }
        let reason = dialogue.refusal ?? self.reason(of: result)
        return dialogue.refusedForGood ? .permanentFailure(reason) : .temporaryFailure(reason)
    }

    private func reason(of result: CURLcode) -> String {
        if complaint.pointee != 0 { return String(cString: complaint) }
        return curl_easy_strerror(result).map { String(cString: $0) } ?? "The connection failed."
    }

    private func setServer(_ server: SMTPServer) {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let host = server.host.contains(":") && !server.host.hasPrefix("[") ? "[\(server.host)]" : server.host
        ccurl_set_string(handle, CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(server.helloName)")
        ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        ccurl_set_string(handle, CURLOPT_PROXY, "")
        let security = server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        ccurl_set_long(handle, CURLOPT_USE_SSL, Int(security.rawValue))
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1)
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2)
        if let authority = server.authority { ccurl_set_string(handle, CURLOPT_CAINFO, authority) }
        if let user = server.user {
            ccurl_set_string(handle, CURLOPT_USERNAME, user)
            ccurl_set_string(handle, CURLOPT_PASSWORD, server.password ?? "")
        }
        ccurl_set_long(handle, CURLOPT_UPLOAD, 1)
    }

    private func setPatience(_ patience: Patience) {
        ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT, patience.connecting)
        ccurl_set_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience.replying)
        ccurl_set_long(handle, CURLOPT_TIMEOUT, patience.letter)
    }

    private func setCallbacks() {
        let context = Unmanaged.passUnretained(dialogue).toOpaque()
        ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, complaint)
        ccurl_set_pointer(handle, CURLOPT_READDATA, context)
        ccurl_set_transfer(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
            guard let context, let buffer else { return 0 }
            let room = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
            return Unmanaged<SMTPDialogue>.fromOpaque(context).takeUnretainedValue().fill(room)
        }
        // Replies also come as content, which would otherwise go to standard output.
        ccurl_set_transfer(handle, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count }
        ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
            guard let context, let buffer else { return 0 }
            let line = UnsafeRawBufferPointer(start: buffer, count: size * count)
            Unmanaged<SMTPDialogue>.fromOpaque(context).takeUnretainedValue().hear(line)
            return size * count
        }
        // Being verbose is how curl shows which command was answered; nothing of it is printed.
        ccurl_set_long(handle, CURLOPT_VERBOSE, 1)
        ccurl_set_pointer(handle, CURLOPT_DEBUGDATA, context)
        ccurl_set_trace(handle) { _, kind, text, length, context in
            guard kind == CURLINFO_HEADER_OUT, let context, let text else { return 0 }
            let command = UnsafeRawBufferPointer(start: text, count: length)
            Unmanaged<SMTPDialogue>.fromOpaque(context).takeUnretainedValue().say(command)
            return 0
        }
    }
}
