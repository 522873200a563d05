import Markup

/// The life of a network as a thread from design to closed: its stages, today's place on it and the days left.
///
/// It stands on every page of a network and leads to what belongs to each stage. In words it is a list;
/// the drawing repeats it and is hidden from screen readers.
package struct LifeLine: Rendered, Sendable {
    package enum State: String, Sendable { case past, present, future }

    /// One stage on the thread.
    package struct Stop: Sendable {
        let label: any Spoken
        let state: State
        let destination: (any Destination)?

        package init(label: any Spoken, state: State, destination: (any Destination)? = nil) {
            self.label = label
            self.state = state
            self.destination = destination
        }
    }

    private let stops: [Stop]
    private let position: Double
    private let caption: any Spoken
    private let label: any Spoken
    private let small: Bool

    /// - Parameter position: today's place, from 0 at the first stop to 1 at the last. It is kept between the
    ///   present stop and the one after it, so that a network past its planned end does not seem to be elsewhere.
    package init(stops: [Stop], position: Double, caption: any Spoken, label: any Spoken, small: Bool = false) {
        self.stops = stops
        self.position = position
        self.caption = caption
        self.label = label
        self.small = small
    }

    package var html: HTML { small ? inBrief : inFull }

    private var inFull: HTML {
        """
        <nav class="lifeline" aria-label="\(label)">
        \(thread)
        <ol class="stops">\(stops.html(item))</ol>
        <p class="ends">\(caption)</p>
        </nav>
        """
    }

    private var inBrief: HTML {
        """
        <div class="lifeline small" role="group" aria-label="\(label)">
        \(thread)
        <p>\(present.map { "<b>\($0.label)</b> " as HTML }) \(caption)</p>
        </div>
        """
    }

    private func item(_ stop: Stop) -> HTML {
        let name: HTML =
            if let destination = stop.destination {
                "<a href=\"\(destination)\">\(stop.label)</a>"
            } else {
                "<span class=\"stop\">\(stop.label)</span>"
            }
        if stop.state == .present { return "<li class=\"present\" aria-current=\"step\">\(name)</li>" }
        return "<li>\(name)</li>"
    }

    private var thread: HTML {
        """
        <svg class="thread" aria-hidden="true" focusable="false">\
        <line class="ahead" x1="\(today)" x2="\(place(1))" y1="12" y2="12"/>\
        <line class="behind" x1="\(place(0))" x2="\(today)" y1="12" y2="12"/>\
        \(stops.enumerated().html(bead))\
        \(when(!isOver, "<line class=\"today\" x1=\"\(today)\" x2=\"\(today)\" y1=\"2\" y2=\"22\"/>"))\
        </svg>
        """
    }

    private func bead(_ index: Int, _ stop: Stop) -> HTML {
        let radius = stop.state == .present ? 6 : 4
        let state: State = isOver ? .past : stop.state
        return "<circle class=\"\(state.rawValue)\" cx=\"\(place(fraction(of: index)))\" cy=\"12\" r=\"\(radius)\"/>"
    }

    private var present: Stop? { stops.last { $0.state == .present } }

    /// A network at its last stop has no today any more.
    private var isOver: Bool { stops.last.map { $0.state != .future } ?? true }

    private var today: String {
        guard !position.isNaN else { return place(0) }
        guard let present = stops.lastIndex(where: { $0.state == .present }) else {
            return place(min(max(position, 0), 1))
        }
        let next = fraction(of: min(present + 1, stops.count - 1))
        return place(min(max(position, fraction(of: present)), next))
    }

    private func fraction(of index: Int) -> Double {
        stops.count > 1 ? Double(index) / Double(stops.count - 1) : 0
    }

    /// Stops stand in the middle of equal columns, as their labels do. In percent, so that no bead is stretched.
    private func place(_ fraction: Double) -> String {
        let count = Double(max(stops.count, 1))
        let percent = (0.5 + fraction * (count - 1)) / count * 100
        return "\((percent * 100).rounded() / 100)%"
    }
}
