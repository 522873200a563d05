import Foundation

/// One connection to a resolver that waits no longer than it was told; closed when it is let go.
final class DNSWire {
    private let descriptor: Int32
    private let overTCP: Bool

    init?(to server: String, port: UInt16, overTCP: Bool, seconds: Int) {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        hints.ai_socktype = overTCP ? Int32(SOCK_STREAM.rawValue) : Int32(SOCK_DGRAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(server, "\(port)", &hints, &found) == 0, let found else { return nil }
        defer { freeaddrinfo(found) }
        descriptor = socket(found.pointee.ai_family, found.pointee.ai_socktype, 0)
        self.overTCP = overTCP
        guard descriptor >= 0 else { return nil }
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        guard connect(descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0 else { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func send(_ bytes: [UInt8]) -> Bool {
        let whole = overTCP ? [UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)] + bytes : bytes
        return Glibc.send(descriptor, whole, whole.count, Int32(MSG_NOSIGNAL)) == whole.count
    }

    func receive() -> [UInt8]? {
        guard overTCP else { return piece(4_096) }
        var bytes: [UInt8] = []
        while true {
            if bytes.count >= 2 {
                let length = Int(bytes[0]) << 8 | Int(bytes[1])
                if bytes.count >= length + 2 { return Array(bytes[2..<(length + 2)]) }
            }
            guard let more = piece(65_537), !more.isEmpty else { return nil }
            bytes += more
        }
    }

    private func piece(_ most: Int) -> [UInt8]? {
        var room = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &room, most, 0)
        return count > 0 ? Array(room[..<count]) : nil
    }
}
