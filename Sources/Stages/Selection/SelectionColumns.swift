import Domain
import Storage

/// How the words of the selection stand in columns.
extension Criterion.Key: Storable {}
extension CallQuestion.Key: Storable {}
extension QuestionKind: Storable {}
extension CallStep: Storable {}
extension RuleTest: Storable {}
extension Eligibility: Storable {}
extension Decision: Storable {}
extension Appealing.Outcome: Storable {}
extension CandidateVisit.Kind: Storable {}
extension VisitWeight: Storable {}
extension Conflict.Kind: Storable {}
extension NamedTie.Level: Storable {}
extension SelectionPhase.Kind: Storable {}
extension SelectionPhase.Showing: Storable {}
extension Confidence: Storable {}
extension Evidence.Source: Storable {}
