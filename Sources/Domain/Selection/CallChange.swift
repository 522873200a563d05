/// What is different between two versions of a call, in sentences an applicant understands.
package enum CallChange {
    package static func sentences(
        from old: (terms: CallTerms, form: CallForm), to new: (terms: CallTerms, form: CallForm)
    ) -> [Phrase] {
        terms(old.terms, new.terms) + questions(old.form, new.form) + readings(old.form, new.form)
    }

    private static func terms(_ old: CallTerms, _ new: CallTerms) -> [Phrase] {
        var sentences: [Phrase] = []
        if old.deadline != new.deadline {
            let deadline = new.deadline.said
            sentences.append(say("Applications are now taken until \(deadline)."))
        }
        if old.proposals != new.proposals {
            if let proposals = new.proposals?.said {
                sentences.append(say("Full proposals are now due by \(proposals)."))
            } else {
                sentences.append(say("There is one step now: no full proposal is asked for later."))
            }
        }
        if old.seats != new.seats {
            let seats = new.seats
            sentences.append(say("There are now \(seats) seats."))
        }
        if let decisions = new.decisions, old.decisions != decisions {
            sentences.append(say("Decisions now come on \(decisions)."))
        }
        if old.appealDays != new.appealDays || old.keptDays != new.keptDays {
            sentences.append(say("The times for appeals and for erasing applications have changed."))
        }
        if old.title != new.title || old.text != new.text { sentences.append(say("The text of the call has changed.")) }
        return sentences
    }

    private static func questions(_ old: CallForm, _ new: CallForm) -> [Phrase] {
        let changed: [Phrase] = new.questions.compactMap { question in
            let label = question.label
            guard let before = old.question(question.key) else { return say("New question: “\(label)”.") }
            return before == question ? nil : say("Changed question: “\(label)”.")
        }
        let dropped: [Phrase] = old.questions.filter { new.question($0.key) == nil }.map { question in
            let label = question.label
            return say("No longer asked: “\(label)”.")
        }
        return changed + dropped
    }

    private static func readings(_ old: CallForm, _ new: CallForm) -> [Phrase] {
        var sentences: [Phrase] = []
        if old.rules != new.rules { sentences.append(say("The conditions of eligibility have changed.")) }
        if old.criteria != new.criteria { sentences.append(say("What applications are scored on has changed.")) }
        return sentences
    }
}
