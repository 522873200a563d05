/// A decision as it stays in the record, with what it rested on.
package enum DecisionRecord {}

/// What somebody of the panel put on record against the others.
package enum Dissent {}
