/// How long a mail server may take, in seconds.
package struct Patience: Sendable, Hashable {
    package var connecting: Int
    /// For each single reply.
    package var replying: Int
    /// For one whole letter.
    package var letter: Int
    /// After so long no further letter of a round is begun.
    package var round: Int

    package init(connecting: Int = 15, replying: Int = 60, letter: Int = 120, round: Int = 120) {
        self.connecting = connecting
        self.replying = replying
        self.letter = letter
        self.round = round
    }
}
