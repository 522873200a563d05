import Domain
import Solving
import Web
import Words

/// Whoever sees scores has them calibrated; it is worked out aside.
package struct CalibrateScores: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.newCalibration, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Calibrate the scores"),
            lede: say(
                "How lenient each reviewer is, is worked out from all scores that you see, and taken account of. No score changes."
            ))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        let seats = try selection.seats()
        return Calibrating(
            stage: try CharterStore(scene).stage(), sight: sight,
            scores: try selection.visibleScores(sight, seats: seats).sheet.scores.count,
            isUnderWay: try CalibrationStore(scene).latest(sight)?.state.isOver == false
        ).verdict
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        return Event(
            .calibrationAsked, try CalibrationStore(scene).ask(seats: try selection.seats(), by: sight),
            ["model": .word(Calibrator.model)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.calibration, path.network)
    }
}
