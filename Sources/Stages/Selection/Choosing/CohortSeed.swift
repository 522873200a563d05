import Sealing

/// The numbers of a draw, from a seed that was recorded before: anybody with SHA-256 at hand can make them again.
package final class CohortSeed {
    package static let method = """
        The candidates are put in the order of the bytes of their ids (UTF-8); the groups of candidates whom no quota \
        tells apart in the order of their first members; the shapes as listed. Number n (0, 1, 2 …) is the first \
        8 bytes, read as one whole number, high byte first, of SHA-256 of the text "SEED:n". The remainder of number 0 \
        by 1000000000 falls on a shape, their shares laid end to end. Then, for each group in order of which the shape \
        takes some but not all: for place 0, 1, … up to how many are taken, the member there changes places with the one \
        (next number mod members from there on) further on; the first ones are taken.
        """

    package let text: String
    private var count = 0

    package init(_ text: String) { self.text = text }

    /// The next equally likely 64-bit number.
    package func next() -> UInt64 {
        defer { count += 1 }
        return Digest(hashing: "\(text):\(count)").bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
