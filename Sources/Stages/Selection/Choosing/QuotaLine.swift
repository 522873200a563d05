import Domain
import Markup
import Web
import Words

/// A quota as it is stated, with how many of the pool bring it.
struct QuotaLine: Encodable {
    let label: Phrase
    let least, most: Int
    /// How many of the pool bring it, and of how many the application does not say.
    let available: Int
    let unsaid: Int
    let change: Address
    let drop: FormButton

    static func table(_ lines: [QuotaLine], for viewer: Viewer) -> HTML {
        """
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("What is counted"))</th><th scope="col" class="number">\(say("At least"))</th>
        <th scope="col" class="number">\(say("At most"))</th><th scope="col" class="number">\(say("In the pool"))</th>
        <th scope="col" class="number">\(say("Not said"))</th><th scope="col"><span class="visually-hidden">\(say("What you can do"))</span></th></tr></thead>
        <tbody>\(lines.html { line in
            """
            <tr><th scope="row"><a href="\(line.change)">\(line.label)</a></th><td class="number">\(line.least)</td>\
            <td class="number">\(line.most)</td><td class="number">\(line.available)</td>\
            <td class="number">\(line.unsaid)</td><td>\(line.drop.html(for: viewer))</td></tr>
            """
        })</tbody></table></div>
        """
    }
}
