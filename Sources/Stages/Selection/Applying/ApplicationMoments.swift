import Domain

/// When what happened to one application.
struct ApplicationMoments: Sendable {
    let begun: Moment
    let kept: Moment?
    let sent: Moment?
    /// When the expression of interest got its answer.
    let answered: Moment?
    let proposed: Moment?
    let withdrawn: Moment?
    let released: Moment?
    let erased: Moment?
}
