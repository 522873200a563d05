/// Numbers names from 0 in the order they first come, fast enough for many millions of look-ups.
struct NameIndex {
    private(set) var names: [String] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var slots = [Int32](repeating: -1, count: 64)
    private var last: Int?

    /// The number of a name; a new one if `adds`, otherwise nil for a name not known.
    mutating func number(of name: UnsafeRawBufferPointer, adding spelling: () throws -> String) rethrows -> Int {
        if let last, matches(last, name) { return last }
        var slot = place(of: name)
        if slots[slot] < 0 {
            names.append(try spelling())
            bytes.append(contentsOf: name)
            ends.append(bytes.count)
            if names.count * 2 > slots.count { widen() }
            slot = place(of: name)
            slots[slot] = Int32(names.count - 1)
        }
        last = Int(slots[slot])
        return Int(slots[slot])
    }

    func number(of name: UnsafeRawBufferPointer) -> Int? {
        let number = slots[place(of: name)]
        return number < 0 ? nil : Int(number)
    }

    private func matches(_ number: Int, _ name: UnsafeRawBufferPointer) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        if ends[number] - start != name.count { return false }
        for index in 0..<name.count where bytes[start + index] != name[index] { return false }
        return true
    }

    private func place(of name: UnsafeRawBufferPointer) -> Int {
        // FNV-1a (Fowler, Noll and Vo), its high half folded in.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(slots.count - 1))
        while slots[slot] >= 0, !matches(Int(slots[slot]), name) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func widen() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in 0..<(names.count - 1) {
            let start = number == 0 ? 0 : ends[number - 1]
            let slot = bytes.withUnsafeBytes { place(of: UnsafeRawBufferPointer(rebasing: $0[start..<ends[number]])) }
            slots[slot] = Int32(number)
        }
    }
}
