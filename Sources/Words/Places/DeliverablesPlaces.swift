/// Addresses of group deliverables.
extension Place {
    package static let deliverables: Place = "networks/:network/deliverables"
    package static let newDeliverable: Place = "networks/:network/deliverables/new"
    package static let deliverable: Place = "networks/:network/deliverables/:deliverable"
    package static let deliverablePlan: Place = "networks/:network/deliverables/:deliverable/plan"
    package static let deliverableText: Place = "networks/:network/deliverables/:deliverable/text"
    package static let deliverableVersion: Place = "networks/:network/deliverables/:deliverable/versions/:version"
    package static let askForReview: Place = "networks/:network/deliverables/:deliverable/ask"
    package static let reviewDeliverable: Place = "networks/:network/deliverables/:deliverable/review"
    package static let signOff: Place = "networks/:network/deliverables/:deliverable/sign-off"
    package static let releaseDeliverable: Place = "networks/:network/deliverables/:deliverable/release"
    package static let giveUpDeliverable: Place = "networks/:network/deliverables/:deliverable/give-up"
    package static let resumeDeliverable: Place = "networks/:network/deliverables/:deliverable/resume"
    package static let newUptake: Place = "networks/:network/deliverables/:deliverable/uptake"
}
