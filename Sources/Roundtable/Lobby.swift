import Foundation
import NIOCore
import Synchronization

/// Who is connected. When all places are taken, whoever has kept us waiting longest makes room for the next;
/// those who are being answered are never sent away.
final class Lobby: Sendable {
    private struct Guest {
        let channel: any Channel
        /// Since when we have been waiting for something from them; nothing while they wait for us.
        var silentSince: NIODeadline?
    }

    let most: Int
    private let guests = Mutex<[ObjectIdentifier: Guest]>([:])

    init(most: Int) {
        self.most = most
    }

    /// As many as are asked for, as far as the system lets this process open files: databases, uploads and pages need some, too.
    static func places(asked: Int?) -> Int {
        let files = sysconf(Int32(_SC_OPEN_MAX))
        let free = files > 0 ? max(16, files - max(64, files / 4)) : 1000
        return max(1, min(asked ?? 1000, free))
    }

    /// - Returns: whether there is a place.
    func enter(_ channel: any Channel) -> Bool {
        let (isIn, leaving) = guests.withLock { guests in
            var leaving: (any Channel)?
            if guests.count >= most {
                let silent = guests.filter { $0.value.silentSince != nil }
                guard let longest = silent.min(by: { Self.since($0.value) < Self.since($1.value) }) else {
                    return (false, nil as (any Channel)?)
                }
                leaving = longest.value.channel
                guests[longest.key] = nil
            }
            guests[ObjectIdentifier(channel)] = Guest(channel: channel, silentSince: .now())
            return (true, leaving)
        }
        leaving?.close(promise: nil)
        return isIn
    }

    /// They said something, and we wait for more.
    func heard(_ channel: any Channel) { set(.now(), channel) }

    /// They have said it all and wait for us.
    func owes(_ channel: any Channel) { set(nil, channel) }

    func leave(_ channel: any Channel) {
        guests.withLock { $0[ObjectIdentifier(channel)] = nil }
    }

    private func set(_ silentSince: NIODeadline?, _ channel: any Channel) {
        guests.withLock { $0[ObjectIdentifier(channel)]?.silentSince = silentSince }
    }

    private static func since(_ guest: Guest) -> NIODeadline { guest.silentSince ?? .distantFuture }
}
