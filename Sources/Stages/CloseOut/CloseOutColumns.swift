import Domain
import Storage

/// How the words of closing stand in columns.
extension ClosingItem: Storable {}
extension Consent: Storable {}
