/// The words of a written page, without its marks: what stands between `<main` and `</main>`.
enum PageText {
    private static let named: [(mark: String, character: String)] = [
        ("lt", "<"), ("gt", ">"), ("quot", "\""), ("#39", "'"), ("amp", "&"),
    ]

    static func of(_ html: String) -> String {
        guard let begin = html.range(of: "<main"), let end = html.range(of: "</main>"),
            begin.upperBound < end.lowerBound
        else { return "" }
        var text: [UInt8] = []
        var isMark = true
        for byte in html.utf8[begin.upperBound..<end.lowerBound] {
            switch byte {
            case UInt8(ascii: "<"):
                isMark = true
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: ">"): isMark = false
            default: if !isMark { text.append(byte) }
            }
        }
        return named.reduce(String(decoding: text, as: UTF8.self)) {
            $0.replacing("&\($1.mark);", with: $1.character)
        }
    }
}
