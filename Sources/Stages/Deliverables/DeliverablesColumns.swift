import Domain
import Storage

/// How the words of deliverables stand in columns.
extension ReviewOutcome: Storable {}
