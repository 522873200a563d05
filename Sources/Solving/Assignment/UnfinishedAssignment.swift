/// Time ran out before any assignment was found; there may be one.
package struct UnfinishedAssignment: Error, Equatable {
    package let seconds: Double
}
