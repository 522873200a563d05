import Foundation
import Markup

/// The people of a network on their seats around a round table, grouped by organisation; an empty seat stays empty.
///
/// The drawing shows initials and is hidden from screen readers; the list under it says everything in words.
package struct RoundTable: Rendered, Sendable {
    package typealias Seat = (organisation: String, people: [String], vacant: Bool)

    private let seats: [Seat]
    /// For each seat what is said of each of its people beside their name.
    private let notes: [[(any Spoken)?]]
    private let facilitator: String?
    private let facilitatorLabel: (any Spoken)?
    private let title: any Spoken
    private let vacantLabel: any Spoken

    package init(
        seats: [Seat], notes: [[(any Spoken)?]] = [], facilitator: String?, facilitatorLabel: (any Spoken)? = nil,
        title: any Spoken, vacantLabel: any Spoken
    ) {
        self.seats = seats
        self.notes = notes
        self.facilitator = facilitator
        self.facilitatorLabel = facilitatorLabel
        self.title = title
        self.vacantLabel = vacantLabel
    }

    package var html: HTML {
        """
        <figure class="seating\(when(Plan.isLarge(seats), " large"))">
        <figcaption>\(title)</figcaption>
        \(drawing)
        <ul class="seats" role="list">\(facilitator.map(guide))\(seats.enumerated().html { legend($1, notes.indices.contains($0) ? notes[$0] : []) })</ul>
        </figure>
        """
    }

    private func guide(_ name: String) -> HTML {
        let label = facilitatorLabel.map { "<span class=\"people\">\($0)</span>" as HTML }
        return "<li class=\"guide\"><b><bdi>\(name)</bdi></b> \(label)</li>"
    }

    private func legend(_ seat: Seat, _ notes: [(any Spoken)?]) -> HTML {
        // A seat that is somebody's own bears their name already.
        let isOwn = seat.people == [seat.organisation]
        let names = seat.people.enumerated().html { index, name in
            let note = notes.indices.contains(index) ? notes[index] : nil
            return
                "\(when(index > 0, ", "))\(when(!isOwn, "<bdi>\(name)</bdi>"))\(note.map { " <small>(\($0))</small>" as HTML })"
        }
        let says = !isOwn || notes.contains { $0 != nil }
        return """
            <li><b><bdi>\(seat.organisation)</bdi></b>\
            \(when(!seat.people.isEmpty && says, " <p class=\"people\">\(names)</p>"))\
            \(when(seat.vacant, " <p class=\"vacant\">\(vacantLabel)</p>"))</li>
            """
    }

    private var drawing: HTML {
        let plan = Plan(seats: seats, facilitator: facilitator)
        let edge = plan.edge
        return """
            <svg class="roundtable" viewBox="\(-edge) \(-edge) \(2 * edge) \(2 * edge)" \
            aria-hidden="true" focusable="false">\
            <circle class="top" r="\(plan.table)"/><circle class="rim" r="\(plan.table - 7)"/>\
            \(plan.chairs.html(chair))\(plan.numbers.html { number in
                "<text class=\"number\" x=\"\(number.x)\" y=\"\(number.y)\">\(number.text)</text>"
            })</svg>
            """
    }

    private func chair(_ chair: Plan.Chair) -> HTML {
        """
        <circle class="chair\(when(chair.vacant, " vacant"))\(when(chair.guides, " guide"))" \
        cx="\(chair.x)" cy="\(chair.y)" r="\(Plan.radius)"/>\
        \(when(!chair.vacant, "<text x=\"\(chair.x)\" y=\"\(chair.y)\">\(Self.initials(of: chair.name))</text>"))
        """
    }

    /// The first letters of the first and the last word, as they would stand on a place card; where people are told
    /// apart by numbers ("Person 0123"), the end of the number.
    static func initials(of name: String) -> String {
        let digits = name.reversed().prefix { $0.isNumber }.count
        if digits > 0 { return String(name.suffix(min(digits, 3))) }
        let words = name.split(whereSeparator: \.isWhitespace).compactMap { word in word.first(where: \.isLetter) }
        guard let first = words.first else { return String(name.prefix(1)) }
        guard words.count > 1, let last = words.last else { return String(first).uppercased() }
        return (String(first) + String(last)).uppercased()
    }
}

extension RoundTable {
    /// Where everyone sits: whole units from the middle of the table.
    ///
    /// Organisations follow one another clockwise from the facilitator at the top. In a large network those who share
    /// an organisation sit in up to three rows, so that the table does not outgrow its people.
    struct Plan {
        struct Chair {
            let name: String
            let vacant: Bool
            let guides: Bool
            let x: Int
            let y: Int
        }

        static let radius = 19
        /// How far apart neighbours sit, and rows.
        private static let pitch = 45.0

        private(set) var chairs: [Chair] = []
        private(set) var numbers: [(text: Int, x: Int, y: Int)] = []
        let table: Int
        let edge: Int

        /// Too large for a list beside it.
        static func isLarge(_ seats: [Seat]) -> Bool { everyone(on: seats) > 18 }

        private static func everyone(on seats: [Seat]) -> Int {
            seats.reduce(0) { $0 + $1.people.count + ($1.vacant ? 1 : 0) }
        }

        init(seats: [Seat], facilitator: String?) {
            let everyone = Self.everyone(on: seats)
            let rows = everyone > 40 ? 3 : everyone > 18 ? 2 : 1
            // Many organisations sit in two staggered rows, so that their chairs stay large enough to read.
            let staggered = seats.count > 24
            let gap = staggered ? 0.3 : seats.count > 12 ? 0.5 : 0.9
            let groups = seats.map { $0.people.count + ($0.vacant ? 1 : 0) }
            let columns = groups.map { ($0 + rows - 1) / rows }

            let head = facilitator == nil ? 0 : staggered ? 2.4 : 1
            let slots = max(Double(columns.reduce(0, +)) + gap * Double(groups.count + 1) + head, 1)
            let ring = max(130, slots * (staggered ? 27 : Self.pitch) / (2 * .pi))
            let step = 2 * .pi / slots
            var furthest = ring

            if let facilitator { chairs.append(Self.chair(facilitator, guides: true, at: 0, ring)) }
            var slot = head / 2 + gap + 0.5
            var column = 1
            for (index, seat) in seats.enumerated() where columns[index] > 0 {
                for place in 0..<groups[index] {
                    let (row, across) = place.quotientAndRemainder(dividingBy: columns[index])
                    let back = staggered ? row * 2 + (column + across) % 2 : row
                    let away = ring + Self.pitch * Double(back)
                    let name = place < seat.people.count ? seat.people[place] : nil
                    chairs.append(Self.chair(name, guides: false, at: (slot + Double(across)) * step, away))
                    furthest = max(furthest, away)
                }
                let middle = (slot + Double(columns[index] - 1) / 2) * step
                let number = Self.point(at: middle, ring - 56)
                numbers.append((index + 1, number.x, number.y))
                slot += Double(columns[index]) + gap
                column += columns[index]
            }
            table = Int(ring) - 32
            edge = Int(furthest) + 24
        }

        private static func chair(_ name: String?, guides: Bool, at angle: Double, _ away: Double) -> Chair {
            let point = point(at: angle, away)
            return Chair(name: name ?? "", vacant: name == nil, guides: guides, x: point.x, y: point.y)
        }

        /// Clockwise from the top.
        private static func point(at angle: Double, _ away: Double) -> (x: Int, y: Int) {
            (Int((sin(angle) * away).rounded()), Int((-cos(angle) * away).rounded()))
        }
    }
}
