internal import CGMime

/// Names a file by its content, so that the same attachment can be known again.
enum ContentDigest {
    /// SHA-256 in 64 hexadecimal figures.
    static func sha256(_ bytes: [UInt8]) -> String {
        guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
        defer { g_free(digest) }
        return String(cString: digest)
    }
}
