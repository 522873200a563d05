/// What the facilitator asks of one, of some or of all; answers stay hidden from each who is asked until they have answered.
package enum ReflectiveQuestion {}
/// What somebody answered to a reflective question. It stands as it was given.
package enum ReflectiveAnswer {}
