/// What keeps a command from being done, in one sentence: said on standard error, and the command ends with 1.
/// What is wrong with the words of a command is another thing: that is a `ValidationError`, which explains the usage.
struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
