internal import CCurl
import Foundation

/// One connection to a mailbox, kept from command to command; used by one thread at a time.
final class IMAPSession {
    private static let curlStarted = ccurl_global_init() == CURLE_OK
    /// Anything larger is not a letter we take.
    private static let mostBytes = 64 << 20

    /// What the server sends of one answer.
    private final class Answer {
        var bytes: [UInt8] = []
    }

    private let handle: UnsafeMutableRawPointer
    private let answer = Answer()
    private let complaint = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private let folder: String

    init(with server: IMAPServer, patience: Patience) throws {
        guard Self.curlStarted, let handle = curl_easy_init() else {
            complaint.deallocate()
            throw IMAPFault(description: "Mail cannot be collected from here.")
        }
        self.handle = handle
        complaint.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        let scheme = server.security == .tls ? "imaps" : "imap"
        let host = server.host.contains(":") && !server.host.hasPrefix("[") ? "[\(server.host)]" : server.host
        let name = server.folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "INBOX"
        folder = "\(scheme)://\(host):\(server.port)/\(name)"
        ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps")
        ccurl_set_string(handle, CURLOPT_PROXY, "")
        let security = server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        ccurl_set_long(handle, CURLOPT_USE_SSL, Int(security.rawValue))
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1)
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2)
        if let authority = server.authority { ccurl_set_string(handle, CURLOPT_CAINFO, authority) }
        ccurl_set_string(handle, CURLOPT_USERNAME, server.user)
        ccurl_set_string(handle, CURLOPT_PASSWORD, server.password)
        ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT, patience.connecting)
        ccurl_set_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience.replying)
        ccurl_set_long(handle, CURLOPT_TIMEOUT, patience.letter)
        ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, complaint)
        ccurl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(answer).toOpaque())
        ccurl_set_transfer(handle, CURLOPT_WRITEFUNCTION) { buffer, size, count, context in
            guard let context, let buffer else { return 0 }
            let answer = Unmanaged<Answer>.fromOpaque(context).takeUnretainedValue()
            // Taking less than was offered ends the transfer.
            guard answer.bytes.count + size * count <= IMAPSession.mostBytes else { return 0 }
            answer.bytes += UnsafeRawBufferPointer(start: buffer, count: size * count)
            return size * count
        }
    }

    deinit {
        curl_easy_cleanup(handle)
        complaint.deallocate()
    }

    /// One command in the folder; what the server says about it.
    @discardableResult
    func command(_ text: String) throws -> String {
        ccurl_set_string(handle, CURLOPT_URL, folder)
        ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, text)
        return String(decoding: try perform(), as: UTF8.self)
    }

    /// A whole letter as it lies there.
    func letter(_ number: UInt32) throws -> [UInt8] {
        ccurl_set_string(handle, CURLOPT_URL, "\(folder);UID=\(number)")
        ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, nil)
        return try perform()
    }

    private func perform() throws -> [UInt8] {
        answer.bytes = []
        complaint.pointee = 0
        let result = curl_easy_perform(handle)
        guard result == CURLE_OK else {
            let words = complaint.pointee != 0 ? complaint : nil
            let reason = words.map { String(cString: $0) } ?? curl_easy_strerror(result).map { String(cString: $0) }
            throw IMAPFault(description: reason ?? "The mailbox did not answer.")
        }
        return answer.bytes
    }
}
