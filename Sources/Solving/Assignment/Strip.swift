/// A growing row of plain values without bounds checks, for the innermost loops of the flow.
struct Strip<Element: BitwiseCopyable>: ~Copyable {
    private(set) var first: UnsafeMutablePointer<Element>
    private(set) var count: Int
    private var capacity: Int

    init(repeating element: Element, count: Int) {
        capacity = max(count, 16)
        first = .allocate(capacity: capacity)
        first.initialize(repeating: element, count: count)
        self.count = count
    }

    deinit { first.deallocate() }

    mutating func append(_ element: Element) {
        if count == capacity {
            let wider = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
            wider.update(from: first, count: count)
            first.deallocate()
            first = wider
            capacity *= 2
        }
        (first + count).initialize(to: element)
        count += 1
    }

    subscript(index: Int32) -> Element {
        get { first[Int(index)] }
        nonmutating set { first[Int(index)] = newValue }
    }

    subscript(index: Int) -> Element {
        get { first[index] }
        nonmutating set { first[index] = newValue }
    }
}
