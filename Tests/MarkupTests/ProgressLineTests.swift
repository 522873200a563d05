import Foundation
import Markup
import Testing

struct ProgressLineTests {
    private func line(
        points: [(label: String, value: Double)], baseline: Double? = 10, target: Double? = 1_234.5
    ) -> ProgressLine {
        ProgressLine(
            label: "Visits & calls", unit: "per year", points: points, baseline: baseline, target: target,
            legend: ProgressLine.Legend(
                baseline: Saying(text: "Baseline"), target: Saying(text: "Target"), figures: Saying(text: "Figures")))
    }

    @Test func `every figure of the line stands in its table, in the reader's way`() {
        let html = line(points: [("May", 200), ("<June>", 622.25)]).html
        let english = html.inEnglish
        #expect(english.contains("<figcaption>Visits &amp; calls</figcaption>"))
        #expect(english.contains("<th scope=\"row\">en: Baseline</th><td>10 per year</td>"))
        #expect(english.contains("<th scope=\"row\">May</th><td>200 per year</td>"))
        #expect(english.contains("<th scope=\"row\">&lt;June&gt;</th><td>622.25 per year</td>"))
        #expect(english.contains("<th scope=\"row\">en: Target</th><td>1,234.5 per year</td>"))
        #expect(html.written(for: Reader(language: "de", timeZone: .gmt)).contains("<td>1.234,5 per year</td>"))
    }

    @Test func `the line runs from the baseline to the last reading, the target above`() {
        let english = line(points: [("a", 5), ("b", 10)], baseline: 0, target: 10).html.inEnglish
        #expect(english.contains("points=\"10,190 320,100 630,10\""))
        #expect(
            english.contains(
                "<line class=\"chart-target\" stroke-dasharray=\"6 4\" x1=\"0\" y1=\"10\" x2=\"640\" y2=\"10\"/>"))
    }

    @Test func `whatever is measured, the drawing stays in its box`() {
        let figures = [0, -0.0, 1, -5, 1e308, -1e308, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]
        for _ in 0..<500 {
            let points = (0..<Int.random(in: 0...5)).map { ("\($0)", figures.randomElement() ?? 0) }
            let html = line(points: points, baseline: figures.randomElement(), target: figures.randomElement()).html
                .inEnglish
            let places = html.matches(of: /cx="(-?[0-9]+)" cy="(-?[0-9]+)"/)
            #expect(places.count <= points.count + 1)
            #expect(places.allSatisfy { (10...630).contains(Int($0.1) ?? -1) && (10...190).contains(Int($0.2) ?? -1) })
        }
        #expect(line(points: [], baseline: nil, target: nil).html.inEnglish.contains("points=\"\""))
    }
}
