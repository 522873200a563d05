import Domain
import Storage

/// How the words of an assignment stand in columns.
extension Bid: Storable {}
extension AssignmentTerms.Aim: Storable {}
extension LongWorkState: Storable {}
extension AssignmentStore.Change: Storable {}
extension AssignmentShortage.Kind: Storable {}
