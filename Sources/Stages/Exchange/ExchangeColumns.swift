import Domain
import Storage

/// How the words of the exchange stand in columns.
extension Activity.Kind: Storable {}
extension Activity.Answer: Storable {}
extension ThreadKind: Storable {}
