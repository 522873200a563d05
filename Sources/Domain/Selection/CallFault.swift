/// Something that stands in the way of opening a call, and where it is mended.
package struct CallFault: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        case terms, questions, rubric
        case question(CallQuestion.Key)
        case rule(ID<EligibilityRule>)
        case criterion(Criterion.Key)
    }

    package let sentence: Phrase
    package let place: Place

    package init(_ sentence: Phrase, at place: Place) {
        self.sentence = sentence
        self.place = place
    }
}
