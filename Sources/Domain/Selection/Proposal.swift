/// Who would read what, as it was worked out and put before a person.
package enum Proposal {}

/// Candidates' scores with the leniency of their reviewers taken account of.
package enum CalibratedTable {}

extension CandidateSight {
    /// What the viewer may know, as a word: figures worked out from candidates are shown to those alone who may know of
    /// exactly the same ones.
    package var scope: String {
        let hidden = blocked.sorted().map(\.description).joined(separator: " ")
        return seesAll ? "all but \(hidden)" : "of \(person) but \(hidden)"
    }
}
