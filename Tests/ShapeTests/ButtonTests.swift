import Testing

/// What is only a button is a `ButtonAction`, so that one verdict draws it and guards it.
struct ButtonTests {
    /// These stand behind a mailed secret, which only the address knows.
    private static let mailed: Set<String> = [
        "SendApplication.swift", "WithdrawApplication.swift", "RemoveApplicationFile.swift", "ClaimPerson.swift",
    ]

    @Test func `a form without questions is a button action`() {
        let empty = SourceFile.all.filter { $0.code.contains(/\bfields: \[\]/) }.map(\.name)
        #expect(Set(empty).subtracting(Self.mailed) == ["ButtonAction.swift"])
    }

    @Test func `no button goes round its verdict`() {
        let buttons = SourceFile.all.filter { $0.code.contains(/\bstruct \w+: ButtonAction\b/) }
        #expect(buttons.count > 10)
        for file in buttons { #expect(!file.code.contains(/\bfunc (perform|form)\(/), "\(file.path)") }
    }
}
