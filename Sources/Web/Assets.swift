import Domain
import Foundation
import Markup
import Sealing
import Words

/// Style, script and mark: joined, compressed and named by their content once, at start.
package struct Assets: Sendable {
    package struct Asset: Sendable {
        package let type: String
        package let content: [UInt8]
        package let compressed: [UInt8]
    }

    /// What searches an archive; it goes along in its folder.
    package static let archiveScript = joined(publicFolder.appending(path: "archive"), "js")

    package let style: Address
    package let script: Address
    package let mark: Address
    private let assets: [String: Asset]

    package init() {
        let folder = Self.publicFolder
        var assets: [String: Asset] = [:]
        func add(_ name: String, _ ending: String, _ type: String, _ content: [UInt8]) -> Address {
            let full = "\(name)-\(Digest(hashing: content).hex.prefix(12)).\(ending)"
            assets[full] = Asset(type: type, content: content, compressed: Gzip.compressed(content, level: 9))
            return Address(.asset, full)
        }
        style = add("style", "css", "text/css; charset=utf-8", Self.joined(folder.appending(path: "css"), "css"))
        script = add("script", "js", "text/javascript; charset=utf-8", Self.joined(folder.appending(path: "js"), "js"))
        mark = add("mark", "svg", "image/svg+xml", Self.joined(folder.appending(path: "img"), "svg"))
        self.assets = assets
    }

    private static var publicFolder: URL { Bundle.module.bundleURL.appending(path: "Public") }

    package func asset(_ name: String) -> Asset? { assets[name] }

    /// What stands at one of our own addresses, to be written elsewhere.
    package func text(at address: Address) -> String {
        let name = address.path.split(separator: "/").last.map(String.init) ?? ""
        return String(decoding: assets[name]?.content ?? [], as: UTF8.self)
    }

    private static func joined(_ folder: URL, _ ending: String) -> [UInt8] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == ending }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .reduce(into: []) { $0 += (try? Data(contentsOf: $1)).map(Array.init) ?? [] }
    }
}
