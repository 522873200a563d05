import ArgumentParser
import Files
import Foundation
import Sealing

/// Makes one file of an archive or a backup that opens only with a passphrase.
struct SealArchive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Make one file of an archive or a backup that opens only with a passphrase.",
        discussion:
            "The passphrase is asked for, or taken from ROUNDTABLE_PASSPHRASE. Without it nobody opens the file again.")

    @Argument(help: "The folder.")
    var folder: String

    @Option(help: "The file to write; it must not exist.")
    var to: String

    func run() async throws {
        let sealer = BagSealer(passphrase: try Passphrase.asked())
        try Passphrase.explained { try sealer.seal(URL(filePath: folder), to: URL(filePath: to)) }
        print("Sealed: \(to). The folder \(folder) is still there.")
    }
}

/// Opens what was sealed.
struct UnsealArchive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unseal", abstract: "Open what was sealed with a passphrase, and check that it is whole.")

    @Argument(help: "The sealed file.")
    var file: String

    @Option(help: "The folder to write to; it must not exist.")
    var to: String

    func run() async throws {
        let sealer = BagSealer(passphrase: try Passphrase.asked())
        try Passphrase.explained { try sealer.open(URL(filePath: file), to: URL(filePath: to)) }
        print("Opened, and whole: \(to).")
    }
}

/// Where a passphrase comes from, and what is said when it does not fit.
enum Passphrase {
    static func asked() throws -> String {
        if let given = Settings.value("ROUNDTABLE_PASSPHRASE") { return given }
        guard isatty(STDIN_FILENO) == 1, let typed = getpass("Passphrase: ") else {
            throw Fault("There is nobody to ask for the passphrase; ROUNDTABLE_PASSPHRASE may hold it.")
        }
        let text = String(cString: typed)
        if text.isEmpty { throw Fault("A passphrase cannot be empty.") }
        return text
    }

    static func explained(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let fault as BagFault {
            throw Fault(fault.description)
        } catch let failure as SealedStream.Failure {
            switch failure {
            case .outOfMemory: throw Fault("Making a key of the passphrase takes 256 megabytes of memory.")
            case .notSealed: throw Fault("This file was not sealed by Roundtable.")
            case .doesNotOpen: throw Fault("It does not open: the passphrase is another one, or the file was changed.")
            }
        }
    }
}
