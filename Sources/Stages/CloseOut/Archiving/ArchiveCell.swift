import Domain
import Storage

/// One value of a sheet, as CSV and JSON both can hold it.
enum ArchiveCell {
    case none
    case text(String)
    case id(String)
    case number(Int)
    case real(Double)
    case moment(Moment)
    case day(Day)
    case truth(Bool)

    static func id<Subject>(_ id: ID<Subject>?) -> ArchiveCell { id.map { .id($0.description) } ?? .none }
    static func text(_ text: String?) -> ArchiveCell { text.map { .text($0) } ?? .none }
    static func moment(_ moment: Moment?) -> ArchiveCell { moment.map { .moment($0) } ?? .none }
    static func day(_ day: Day?) -> ArchiveCell { day.map { .day($0) } ?? .none }

    /// What the dictionary calls it.
    enum Kind: String {
        case text, id, integer, number, moment, day, boolean

        /// As JSON Schema (2020-12) has it; everything may be missing.
        var schema: String {
            switch self {
            case .text: #""type": ["string", "null"]"#
            case .id: #""type": ["string", "null"], "pattern": "^[0-9a-hjkmnp-tv-z]{13}$""#
            case .integer: #""type": ["integer", "null"]"#
            case .number: #""type": ["number", "null"]"#
            case .moment: #""type": ["string", "null"], "format": "date-time""#
            case .day: #""type": ["string", "null"], "format": "date""#
            case .boolean: #""type": ["boolean", "null"]"#
            }
        }
    }

    func json(_ cleaned: (String) -> String) -> String {
        switch self {
        case .none: "null"
        case .text(let text): RecordLine.quoted(cleaned(text))
        case .id(let text): RecordLine.quoted(text)
        case .number(let number): String(number)
        case .real(let number): RecordLine.written(.real(number))
        case .moment(let moment): RecordLine.quoted(moment.iso)
        case .day(let day): RecordLine.quoted(day.description)
        case .truth(let truth): truth ? "true" : "false"
        }
    }

    func plain(_ cleaned: (String) -> String) -> String {
        switch self {
        case .none: ""
        case .text(let text): cleaned(text)
        case .id(let text): text
        case .number(let number): String(number)
        case .real(let number): "\(number)"
        case .moment(let moment): moment.iso
        case .day(let day): day.description
        case .truth(let truth): truth ? "true" : "false"
        }
    }
}
