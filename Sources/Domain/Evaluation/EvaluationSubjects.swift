/// A goal's value on one day, with what shows it.
package enum Reading {}
