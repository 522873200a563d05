/// A draw with exact probabilities can keep to organisations or to types, not to both.
package struct CapWithTwoGroupings: Error, Equatable {}
