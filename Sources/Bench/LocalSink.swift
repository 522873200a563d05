import Foundation
import Glibc
import Synchronization

/// A mail server on loopback that takes every letter and throws it away, so that only the sender is measured.
final class LocalSink: Sendable {
    let port: UInt16
    private let listener: Int32
    private let count = Mutex(0)

    var taken: Int { count.withLock { $0 } }

    init() throws {
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let made = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        guard made else { throw CannotListen() }
        port = UInt16(bigEndian: place.sin_port)
        self.listener = listener
        Foundation.Thread.detachNewThread { [self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                Foundation.Thread.detachNewThread { [self] in serve(connection) }
            }
        }
    }

    private func serve(_ connection: Int32) {
        guard let stream = fdopen(connection, "r+") else { return }
        defer { fclose(stream) }
        func answer(_ line: String) { _ = send(connection, line + "\r\n", line.utf8.count + 2, 0) }
        var buffer = [CChar](repeating: 0, count: 4096)
        var isLetter = false
        answer("220 sink")
        while fgets(&buffer, Int32(buffer.count), stream) != nil {
            let line = buffer.withUnsafeBytes { Array($0.prefix { $0 != 0 }) }
            if isLetter {
                guard line.elementsEqual(Array(".\r\n".utf8)) else { continue }
                isLetter = false
                count.withLock { $0 += 1 }
                answer("250 2.0.0 Taken")
            } else if line.starts(with: Array("DATA".utf8)) {
                isLetter = true
                answer("354 Go on")
            } else if line.starts(with: Array("QUIT".utf8)) {
                answer("221 Bye")
                return
            } else {
                answer("250 OK")
            }
        }
    }

    /// There is no free port on loopback.
    struct CannotListen: Error {}
}
