import ArgumentParser
import Stages

/// The command: the only place that wires the layers together.
@main
struct Roundtable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roundtable",
        abstract: "Runs learning networks, from the first invitation to the archive that outlives them.",
        version: Version.current,
        subcommands: [
            Serve.self, Demo.self, Migrate.self, Import.self, Check.self, Config.self, User.self, ArchiveNetwork.self,
            VerifyArchive.self,
            RestoreArchive.self, MakeBackup.self, RestoreBackup.self,
            SealArchive.self, UnsealArchive.self, PrintSeed.self,
            ParseMessage.self, TrimReply.self, Doctor.self, Calibrate.self, Agreement.self, Assign.self,
            ChooseCohort.self, Receive.self, Audit.self, ErasePersonCommand.self,
        ])
}
