internal import CZlib

/// Compresses what is sent. Pages at the fastest level: it costs less than it saves on a thin line.
package enum Gzip {
    package static func compressed(_ content: [UInt8], level: Int32 = 1) -> [UInt8] {
        var stream = z_stream()
        let version = zlibVersion()
        // 15 bits of window, and 16 for the gzip header.
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
        var input = content
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                _ = deflate(&stream, Z_FINISH)
                return Int(stream.total_out)
            }
        }
        return Array(output.prefix(written))
    }
}
