/// What is known of a reviewer that tells whom they should read.
package struct ReviewerProfile: Sendable {
    /// Topics with how well the reviewer knows them, from 0 to 1, as declared.
    package var expertise: [String: Double]
    /// What the reviewer has written or says of themselves; may be empty.
    package var text: String
    /// By candidate's number, from -1, “rather not”, to 1, “eager”; a candidate without a bid counts 0.
    package var bids: [Int: Double]

    package init(expertise: [String: Double] = [:], text: String = "", bids: [Int: Double] = [:]) {
        self.expertise = expertise
        self.text = text
        self.bids = bids
    }
}
