import Domain
import Markup
import Web
import Words

/// How far the reviewers agree, in figures and in plain words.
struct AgreementCard: Encodable {
    let figures: AgreementFigures
    let variance: CalibrationFigures?

    var html: HTML {
        """
        <section><h2>\(say("How far reviewers agree"))</h2>
        <ul class="list">\(alpha)\(share)\(leniency)</ul></section>
        """
    }

    private var alpha: HTML {
        guard let value = figures.alpha else {
            return
                "<li>\(say("Krippendorff’s alpha: none. No candidate has two scores, or all that can be compared are the same."))</li>"
        }
        let number = value.hundredths.short
        let range = figures.alphaLow.flatMap { low in
            figures.alphaHigh.map { high in
                let from = low.hundredths.short
                let to = high.hundredths.short
                return say("(95 %: from \(from) to \(to))")
            }
        }
        return """
            <li>\(say("Krippendorff’s alpha is \(number): 1 is full agreement, 0 what chance would bring.")) \(range.map { "\($0)" as HTML }) \(Self.words(value))</li>
            """
    }

    /// By the limits Krippendorff gives.
    private static func words(_ alpha: Double) -> Phrase {
        if alpha >= 0.8 { return say("They agree well.") }
        if alpha >= 0.667 { return say("They agree well enough for tentative conclusions.") }
        return alpha > 0
            ? say("They agree better than chance, but a single score should not decide.")
            : say("They agree no better than chance would.")
    }

    private var share: HTML {
        guard let single = figures.single, let average = figures.average, let each = figures.reviewsEach else {
            return .empty
        }
        let one = single.percent
        let mean = average.percent
        let reviews = ((each * 10).rounded() / 10).short
        return """
            <li>\(say("Of what makes one reviewer’s scores differ, \(one) is the candidates; the rest is the reviewer and chance (ICC(2,1))."))</li>
            <li>\(say("Of what makes means of \(reviews) reviews differ, \(mean) is the candidates (ICC(2,k))."))</li>
            """
    }

    private var leniency: HTML {
        guard let variance else { return .empty }
        let whole = variance.candidateVariance + variance.reviewerVariance + variance.residualVariance
        let part = (whole > 0 ? variance.reviewerVariance / whole : 0).percent
        return """
            <li>\(say("\(part) of the spread of scores is how lenient reviewers are."))</li>
            \(when(!variance.isConverged, "<li>\(say("The search for these shares ended before it settled; read them with care."))</li>"))
            """
    }
}
