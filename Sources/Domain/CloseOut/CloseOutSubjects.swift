/// Somebody who keeps something when the network is gone.
package enum Keeper {}
/// A later end of the network that somebody asked the sponsor for.
package enum Ending {}
/// Seeds somebody brought from another server, until they found a network on them.
package enum SeedUpload {}
