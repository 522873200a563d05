import Domain
import Storage

/// How the words of the charter stand in columns.
extension CharterSection: Storable {}
extension Expectation.Kind: Storable {}
extension Recurrence: Storable {}
