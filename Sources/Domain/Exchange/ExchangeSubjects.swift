/// A discussion of the network; it closes with an outcome.
package enum Thread {}
/// One contribution to a thread.
package enum Post {}
