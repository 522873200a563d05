import Domain
import Foundation
import Solving

/// All that an assignment is worked out from, as whoever asked for it may know it.
struct AssignmentMatter: Sendable {
    let terms: AssignmentTerms
    let candidates: [ID<Candidate>]
    let reviewers: [ID<Person>]
    private let candidateProfiles: [CandidateProfile]
    private let reviewerProfiles: [ReviewerProfile]
    private let tied: [AssignedPair]
    private let today: Set<AssignedPair>
    private let begun: Set<AssignedPair>
    private let organisations: [Int?]

    init(_ terms: AssignmentTerms, in scene: Scene) throws {
        self.terms = terms
        let selection = SelectionStore(scene)
        let candidates = try selection.assignable().map(\.id)
        let standing = try selection.readerPairs(on: candidates)
        let tied = try selection.tiedPairs()
        // Whoever has begun keeps what they began, even without the role now.
        let readers = Set(standing.filter { $0.value }.map(\.key.person))
        let holders = try selection.reviewers().map(\.person)
        let reviewers = holders + readers.subtracting(holders).sorted()
        let placeOfCandidate = Dictionary(uniqueKeysWithValues: zip(candidates, candidates.indices))
        let placeOfReviewer = Dictionary(uniqueKeysWithValues: zip(reviewers, reviewers.indices))
        func pair(_ pair: SelectionStore.ReaderPair) -> AssignedPair? {
            guard let reviewer = placeOfReviewer[pair.person], let candidate = placeOfCandidate[pair.candidate] else {
                return nil
            }
            return AssignedPair(reviewer: reviewer, candidate: candidate)
        }
        self.candidates = candidates
        self.reviewers = reviewers
        self.tied = tied.compactMap(pair)
        today = Set(standing.keys.compactMap(pair))
        begun = Set(standing.filter { $0.value && !tied.contains($0.key) }.keys.compactMap(pair))
        let houses = try selection.reviewerOrganisations()
        let names = Array(Set(houses.values)).sorted()
        organisations = reviewers.map { houses[$0].flatMap { names.firstIndex(of: $0) } }
        let stated = try selection.expertise()
        let bids = try selection.bids()
        reviewerProfiles = reviewers.map { person in
            let own = stated[person] ?? SelectionStore.Expertise()
            return ReviewerProfile(
                expertise: Self.weighted(own), text: own.text,
                bids: (bids[person] ?? [:]).reduce(into: [:]) { values, bid in
                    if let place = placeOfCandidate[bid.key] { values[place] = bid.value.worth }
                })
        }
        let topics = Set(reviewerProfiles.flatMap(\.expertise.keys)).sorted()
        let texts = try selection.readableTexts()
        candidateProfiles = candidates.map { id in
            let (text, chosen) = texts[id] ?? ("", [])
            let words = Self.plain(text + "\n" + chosen.joined(separator: "\n"))
            return CandidateProfile(topics: Set(topics.filter { words.contains(" \($0) ") }), text: text)
        }
    }

    private static func weighted(_ expertise: SelectionStore.Expertise) -> [String: Double] {
        var values: [String: Double] = [:]
        for topic in expertise.someTopics { values[plainTopic(topic)] = 0.5 }
        for topic in expertise.topics { values[plainTopic(topic)] = 1 }
        values[""] = nil
        return values
    }

    private static func plainTopic(_ text: String) -> String { plain(text).trimmingCharacters(in: .whitespaces) }

    /// Words in small letters between single blanks, so that a topic of several words is found as a whole.
    private static func plain(_ text: String) -> String {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return " " + words.joined(separator: " ") + " "
    }

    var building: AffinityBuilding {
        AffinityBuilding(
            reviewers: reviewerProfiles, candidates: candidateProfiles,
            weights: AffinityWeights(
                topics: Double(terms.expertise) / 100, text: Double(terms.text) / 100, bid: Double(terms.bids) / 100))
    }

    func problem(_ affinities: AffinityMatrix) -> AssignmentProblem {
        var affinities = affinities
        for pair in tied { affinities.keepApart(pair) }
        var problem = AssignmentProblem(
            affinities, reviewsEach: terms.reviewsEach, load: terms.least...max(terms.least, terms.most))
        problem.frozen = begun
        for candidate in candidates.indices {
            problem.needs[candidate] = max(terms.reviewsEach, begun.count { $0.candidate == candidate })
        }
        if terms.isOnePerOrganisation, organisations.contains(where: { $0 != nil }) {
            problem.organisations = organisations
        }
        return problem
    }

    func outcome(_ building: AffinityBuilding, _ problem: AssignmentProblem, seconds: Double) throws
        -> AssignmentStore.Outcome
    {
        do {
            let answer = try problem.answer(by: terms.aim == .floor ? .floor : .total, seconds: seconds)
            let proposal = AssignmentProposal(answer, to: problem, today: today)
            let rows = [
                (proposal.kept, AssignmentStore.Change.kept), (proposal.added, .added), (proposal.removed, .removed),
            ].flatMap { pairs, change in pairs.map { row($0, change, building) } }
            return .found(
                AssignmentStore.Figures(
                    floor: answer.floor, floorBound: answer.floorBound, total: answer.total,
                    totalBound: answer.totalBound.isFinite ? answer.totalBound : nil, isExact: answer.isExact,
                    floorToday: proposal.floorToday, totalToday: proposal.totalToday), rows)
        } catch let shortage as Shortage {
            return .impossible(AssignmentShortage(shortage, candidates: candidates, reviewers: reviewers))
        } catch is UnfinishedAssignment {
            return .impossible(AssignmentShortage(.outOfTime))
        }
    }

    /// Words that say more than the topics beside them do; short ones say little.
    private static func telling(_ affinity: Affinity) -> [String] {
        affinity.sharedWords.filter { word in
            word.count > 3 && !affinity.sharedTopics.contains { $0.split(separator: " ").contains(word[...]) }
        }
    }

    private func row(_ pair: AssignedPair, _ change: AssignmentStore.Change, _ building: AffinityBuilding)
        -> AssignmentStore.PairRow
    {
        let affinity = building.affinity(of: pair)
        return AssignmentStore.PairRow(
            candidate: candidates[pair.candidate], person: reviewers[pair.reviewer], name: "", change: change,
            isFrozen: begun.contains(pair), fit: affinity.value, expertise: affinity.weights.topics * affinity.topics,
            likeness: affinity.weights.text * affinity.text, bid: affinity.weights.bid * affinity.bid,
            topics: affinity.sharedTopics, words: Self.telling(affinity))
    }
}
