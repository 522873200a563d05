extension Sight {
    /// Members and those who run the network see deliverables before they are released; sponsors, reviewers and guests after.
    package var seesDrafts: Bool { member?.holds(any: Role.participants) ?? false }
}
