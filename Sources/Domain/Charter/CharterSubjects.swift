/// A question whose answer changes a decision.
package enum LearningQuestion {}
