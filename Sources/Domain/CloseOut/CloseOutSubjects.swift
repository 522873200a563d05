/// Somebody who keeps something when the network is gone.
package enum Keeper {}
