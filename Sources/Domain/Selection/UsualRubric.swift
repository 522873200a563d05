/// The criteria a new call starts with, each with five worded anchors and the questions it is read from.
enum UsualRubric {
    struct Row {
        let key: String
        let label: Phrase
        let anchors: [Phrase]
        let reads: [String]
    }

    static let rows = [
        Row(
            key: "vision", label: say("Vision"),
            anchors: [
                say("No picture of what the field should learn"), say("Wishes for its own organisation only"),
                say("A picture of the field, without saying what would change"),
                say("Says what should change in the field"), say("Says what should change in the field, and why"),
            ], reads: ["vision"]),
        Row(
            key: "interest", label: say("Interest"),
            anchors: [
                say("Wants the grant, not the questions"), say("Names the questions, and no work on them"),
                say("Has begun to ask one of these questions"), say("Works on one of these questions"),
                say("Already works on these questions"),
            ], reads: ["interest", "own_grant"]),
        Row(
            key: "commitment", label: say("Commitment"),
            anchors: [
                say("No person and no hours named"), say("A person named, without hours"),
                say("Named people with hours"),
                say("Named people with hours, and something they will bring"),
                say("Named people with hours, backed by their head"),
            ], reads: ["commitment", "grant_duties"]),
        Row(
            key: "sharing", label: say("Willingness to share"),
            anchors: [
                say("Shows only what went well"), say("Shares what is public anyway"),
                say("Offers its own material, without its doubts"), say("Offers one thing that did not work"),
                say("Has published a failure of its own"),
            ], reads: ["sharing"]),
        Row(
            key: "value", label: say("Value added"),
            anchors: [
                say("Brings what others bring already"), say("Brings a little more of what is there"),
                say("Brings a case or a method of its own"), say("Brings several things the table lacks"),
                say("Brings cases, people or methods nobody else has"),
            ], reads: ["vision", "own_grant"]),
    ]
}
