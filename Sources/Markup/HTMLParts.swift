/// The text, or nothing: for a part of a page that is only sometimes there.
package func when(_ condition: Bool, _ html: @autoclosure () -> HTML) -> HTML {
    condition ? html() : .empty
}

extension Sequence {
    /// Each element shown, one after the other.
    package func html(_ each: (Element) -> HTML) -> HTML {
        var all = HTML.empty
        for element in self { all.append(each(element)) }
        return all
    }
}
