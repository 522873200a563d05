/// The name under which a question or a criterion is found for ever, drawn once from its first wording.
package enum StableName {
    /// Words every form knows already.
    private static let reserved: Set<String> = ["form_token", "once", "revision", "new", "time_zone"]

    package static func of(_ wording: String, among taken: some Sequence<String>) -> String {
        let taken = reserved.union(taken)
        let name = String(Slug.of(wording).replacing("-", with: "_").prefix(40))
        if !taken.contains(name) { return name }
        return (2...).lazy.map { "\(name)_\($0)" }.first { !taken.contains($0) } ?? name
    }
}
