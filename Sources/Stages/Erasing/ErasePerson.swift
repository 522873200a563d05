import Domain

/// Takes one person out of a network, or out of the house: what they wrote goes, and their name wherever others wrote it.
/// Conversations stay readable: somebody spoke here.
struct ErasePerson: Action {
    let person: ID<Person>
    let traces: Traces

    func perform(in scene: Scene) throws -> Event {
        let store = PersonErasureStore(person, in: scene)
        try store.eraseWords()
        if scene.network == .house { try store.eraseIdentity() }
        try TextTableStore(scene.connection).clean(in: scene.network, traces.cleaned)
        if scene.network != .house { _ = try SearchStore.rebuild(in: scene) }
        return Event(.personErased, person)
    }
}
