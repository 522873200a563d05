import Domain
import Storage

/// How the words of the selection stand in columns.
extension Criterion: Storable {}
extension Eligibility: Storable {}
extension Decision: Storable {}
extension CandidateVisit.Kind: Storable {}
