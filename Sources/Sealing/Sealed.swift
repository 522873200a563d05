internal import CSodium

/// Texts that must be kept and read again, such as an outbound password, but never lie open in the database.
package enum Sealed {
    /// The nonce, then the secret box around the text; the same text gives other bytes each time.
    package static func seal(_ text: String, with key: Key) -> [UInt8] {
        _ = Sodium.ready
        let nonce = Chance.bytes(crypto_secretbox_noncebytes())
        let plain = Array(text.utf8)
        var box = [UInt8](repeating: 0, count: plain.count + crypto_secretbox_macbytes())
        crypto_secretbox_easy(&box, plain, UInt64(plain.count), nonce, key.bytes)
        return nonce + box
    }

    /// Nothing, when the key is another one or a single bit has changed.
    package static func open(_ sealed: some Collection<UInt8>, with key: Key) -> String? {
        _ = Sodium.ready
        let nonce = Array(sealed.prefix(crypto_secretbox_noncebytes()))
        let box = Array(sealed.dropFirst(nonce.count))
        guard nonce.count == crypto_secretbox_noncebytes(), box.count >= crypto_secretbox_macbytes() else { return nil }
        var plain = [UInt8](repeating: 0, count: box.count - crypto_secretbox_macbytes())
        guard crypto_secretbox_open_easy(&plain, box, UInt64(box.count), nonce, key.bytes) == 0 else { return nil }
        return String(validating: plain, as: UTF8.self)
    }
}
