internal import CGMime

/// The door to GMime: started once, and the few casts and copies its objects need.
enum MimeLibrary {
    /// Every use begins here; the first one starts the library.
    static let started: Bool = {
        g_mime_init()
        return true
    }()

    /// The same object under the name of its parent or child class, as the C macros do it.
    static func cast<Object, Target>(_ object: UnsafeMutablePointer<Object>, to: Target.Type)
        -> UnsafeMutablePointer<Target>
    {
        UnsafeMutableRawPointer(object).assumingMemoryBound(to: Target.self)
    }

    static func isKind<Object>(_ object: UnsafeMutablePointer<Object>, of type: GType) -> Bool {
        g_type_check_instance_is_a(cast(object, to: GTypeInstance.self), type) != 0
    }

    /// What `write` puts into a stream, as bytes.
    static func bytes(writtenBy write: (UnsafeMutablePointer<GMimeStream>) -> Void) -> [UInt8] {
        guard let stream = g_mime_stream_mem_new() else { return [] }
        defer { g_object_unref(stream) }
        write(stream)
        g_mime_stream_flush(stream)
        guard let array = g_mime_stream_mem_get_byte_array(cast(stream, to: GMimeStreamMem.self)),
            let start = array.pointee.data
        else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(array.pointee.len)))
    }

    /// A stream that reads a copy of the bytes; the caller releases it.
    static func stream(of bytes: [UInt8]) -> UnsafeMutablePointer<GMimeStream>? {
        bytes.withUnsafeBytes { buffer in
            g_mime_stream_mem_new_with_buffer(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
    }

    /// The address with its domain in ASCII, or nil where there is no such form.
    static func asciiAddress(_ address: String) -> String? {
        guard started, !address.utf8.allSatisfy({ $0 < 0x80 }) else { return address }
        guard let mailbox = internet_address_mailbox_new(nil, address) else { return nil }
        defer { g_object_unref(mailbox) }
        guard let ascii = internet_address_mailbox_get_idn_addr(cast(mailbox, to: InternetAddressMailbox.self)) else {
            return nil
        }
        let written = String(cString: ascii)
        return written.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? written : nil
    }
}
