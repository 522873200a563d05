import Domain
import Storage

/// How the words of the library stand in columns.
extension Reach: Storable {}
extension DocumentKind: Storable {}
