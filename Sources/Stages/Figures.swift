extension Double {
    /// Without a decimal point where there is nothing behind it.
    package var short: String { self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : String(self) }

    /// Rounded to hundredths, for people.
    var hundredths: Double { (self * 100).rounded() / 100 }

    /// With two decimals always, so that the points of a column stand under each other.
    var aligned: String {
        let hundreds = Int64((magnitude * 100).rounded())
        let rest = hundreds % 100
        return "\(self < 0 && hundreds > 0 ? "-" : "")\(hundreds / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
