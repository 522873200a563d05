/// Somebody who keeps something when the network is gone.
package enum Keeper {}
/// A later end of the network that somebody asked the sponsor for.
package enum Ending {}
