/// What the network says it will reach: a statement with a measure, where it stands today and where it should get.
package struct Goal: Sendable, Hashable, Codable {
    package let statement: String
    package let measure: String
    package let unit: String
    package let baseline: Double
    package let target: Double

    package init(statement: String, measure: String, unit: String, baseline: Double, target: Double) {
        self.statement = statement
        self.measure = measure
        self.unit = unit
        self.baseline = baseline
        self.target = target
    }

    /// A goal that starts where it ends measures nothing.
    package var verdict: Verdict {
        baseline == target
            ? .refused(
                Refusal("goalStandsStill", say("Baseline and target are the same; a goal must have somewhere to go.")))
            : .allowed
    }
}
