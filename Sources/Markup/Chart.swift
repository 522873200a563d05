import Foundation

/// How a goal goes: from its baseline through the readings towards its target, with the same figures as a table.
package struct ProgressLine: Rendered, Sendable {
    /// The words around the figures; the chart itself knows no language.
    package struct Legend: Sendable {
        let baseline: any Spoken
        let target: any Spoken
        let figures: any Spoken

        /// `figures` is what opens the table, such as "The figures".
        package init(baseline: any Spoken, target: any Spoken, figures: any Spoken) {
            self.baseline = baseline
            self.target = target
            self.figures = figures
        }
    }

    package let label: String
    package let unit: String
    package let points: [(label: String, value: Double)]
    package let baseline: Double?
    package let target: Double?
    package let legend: Legend

    package init(
        label: String, unit: String, points: [(label: String, value: Double)], baseline: Double?, target: Double?,
        legend: Legend
    ) {
        self.label = label
        self.unit = unit
        self.points = points.filter { $0.value.isFinite }
        self.baseline = baseline.flatMap { $0.isFinite ? $0 : nil }
        self.target = target.flatMap { $0.isFinite ? $0 : nil }
        self.legend = legend
    }

    package var html: HTML {
        """
        <figure class="chart">
        <figcaption>\(label)</figcaption>
        \(drawing)
        <details>
        <summary>\(legend.figures)</summary>
        <table>
        <caption>\(label)</caption>
        <tbody>
        \(row("\(legend.baseline)", baseline))\
        \(points.html { row("\($0.label)", $0.value) })\
        \(row("\(legend.target)", target))\
        </tbody>
        </table>
        </details>
        </figure>

        """
    }

    private func row(_ heading: HTML, _ value: Double?) -> HTML {
        guard let value else { return "" }
        return "<tr><th scope=\"row\">\(heading)</th><td>\(Figure(value: value)) \(unit)</td></tr>\n"
    }

    // In a box of 640 by 200, with room for the dots at its edges.
    private static let width = 640.0
    private static let height = 200.0
    private static let edge = 10.0

    private var drawing: HTML {
        let values = [baseline].compactMap { $0 } + points.map(\.value)
        let places = values.indices.map { place(values[$0], at: $0, of: values.count) }
        let line = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        return """
            <svg viewBox="0 0 640 200" role="img" aria-label="\(label)" fill="none" stroke="currentColor">
            \(baseline.map { level($0, "chart-baseline") })\(target.map { level($0, "chart-target") })\
            <polyline class="chart-line" stroke-width="2" points="\(line)"/>
            \(places.html { "<circle class=\"chart-dot\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"4\"/>" })
            </svg>
            """
    }

    private func level(_ value: Double, _ name: String) -> HTML {
        let y = place(value, at: 0, of: 1).y
        return "<line class=\"\(name)\" stroke-dasharray=\"6 4\" x1=\"0\" y1=\"\(y)\" x2=\"640\" y2=\"\(y)\"/>\n"
    }

    private func place(_ value: Double, at index: Int, of count: Int) -> (x: Int, y: Int) {
        let all = points.map(\.value) + [baseline, target].compactMap { $0 }
        let low = all.min() ?? 0
        let high = all.max() ?? 0
        // Halves, because the distance between two very large numbers may be no number any more.
        let span = high / 2 - low / 2
        let share = span > 0 ? (value / 2 - low / 2) / span : 0.5
        let x = Self.edge + (Self.width - 2 * Self.edge) * Double(index) / Double(max(count - 1, 1))
        let y = Self.height - Self.edge - (Self.height - 2 * Self.edge) * share
        return (Int(x.rounded()), Int(y.rounded()))
    }
}
