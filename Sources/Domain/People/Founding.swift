/// Who may found a network: conveners of the programme.
package enum Founding {
    package static func verdict(for actor: Actor) -> Verdict {
        actor.holds(.convener) || actor.holds(.operator) ? .allowed : .refused(.only(.convener))
    }
}
