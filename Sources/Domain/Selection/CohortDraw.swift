/// How a cohort is come to: by the highest total, or by lot where scores do not tell candidates apart.
package enum CohortWay: String, Sendable, Hashable, CaseIterable, Codable {
    case total, lottery
}

/// What the scores are that a cohort is chosen by.
package enum CohortScore: String, Sendable, Hashable, CaseIterable, Codable {
    case calibrated, raw

    package var label: Phrase {
        switch self {
        case .calibrated: say("The calibrated scores were added up.")
        case .raw:
            say("The raw means were added up, since there are no calibrated scores that stand for today's reviews.")
        }
    }
}

/// The seed of a lottery, recorded before the pool it draws from is final.
package enum DrawSeed {}

/// How seeds and draws stand before another one.
package struct DrawStanding: Sendable, Hashable {
    /// A seed is recorded that no draw has used.
    package let hasSeed: Bool
    /// There was a draw before.
    package let isAgain: Bool
    /// Calibrated scores stand for today's reviews; the band follows from their intervals.
    package let isCalibrated: Bool

    package init(hasSeed: Bool, isAgain: Bool, isCalibrated: Bool) {
        self.hasSeed = hasSeed
        self.isAgain = isAgain
        self.isCalibrated = isCalibrated
    }
}
