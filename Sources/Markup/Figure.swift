import Foundation

/// A measured number, written the way the reader's language writes numbers.
struct Figure: Spoken {
    let value: Double

    func spoken(to reader: Reader) -> String {
        value.formatted(.number.precision(.fractionLength(0...2)).locale(Locale(identifier: reader.language)))
    }
}
