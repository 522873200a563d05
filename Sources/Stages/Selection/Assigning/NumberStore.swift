import Domain
import Storage

/// Numbers under which candidates stand where names are hidden, drawn for many at once.
extension SelectionStore {
    /// - Parameter candidates: none of them has one yet.
    func number(unnumbered candidates: [ID<Candidate>]) throws {
        if candidates.isEmpty { return }
        var taken = Set(
            try connection.column("SELECT number FROM candidate_number WHERE network_id = \(network)", as: Int.self))
        let rows = candidates.map { candidate -> SQL in
            var most = 99
            while taken.count * 2 >= most { most = most * 10 + 9 }
            let free = (1...most).filter { !taken.contains($0) }
            let number = free[scene.setting.chance(4).reduce(0) { $0 << 8 | Int($1) } % free.count]
            taken.insert(number)
            return "\(network), \(candidate), \(number)"
        }
        try connection.insert(rows, into: "candidate_number (network_id, candidate_id, number)")
    }
}
