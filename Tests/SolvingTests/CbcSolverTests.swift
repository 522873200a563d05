import Foundation
import Glibc
import Solving
import Testing

struct CbcSolverTests {
    @Test(arguments: 0..<8)
    func `the answer is the best of all answers, or there is none`(part: Int) throws {
        var draws = RepeatableDraws(UInt64(part) &+ 100)
        var impossible = 0
        for round in 0..<100 {
            let random = RandomProgramme(&draws)
            let outcome = try random.programme.solve(isPlain: round.isMultiple(of: 2))
            if let best = random.bestByTrying {
                #expect(outcome.standing == .optimal, "part \(part) round \(round)")
                #expect(abs(outcome.total - best) < 1e-9, "part \(part) round \(round): \(outcome.total) for \(best)")
                #expect(outcome.bound == outcome.total)
                #expect(random.programme.keeps(outcome.values))
            } else {
                impossible += 1
                #expect(outcome.standing == .impossible, "part \(part) round \(round)")
                #expect(outcome.values.isEmpty && outcome.bound == -.infinity)
            }
        }
        #expect(impossible > 5 && impossible < 95)
    }

    @Test func `the same programme gives the same answer, also from several threads`() throws {
        var draws = RepeatableDraws(7)
        let programmes = (0..<20).map { _ in RandomProgramme(&draws, size: 10).programme }
        let alone = try programmes.map { try $0.solve() }
        let agreed = Gathered()
        DispatchQueue.concurrentPerform(iterations: 80) { index in
            let outcome = try? programmes[index % 20].solve()
            agreed.add(outcome == alone[index % 20])
        }
        #expect(agreed.values.count == 80 && agreed.values.allSatisfy { $0 })
    }

    @Test func `a start is kept when time runs out, and never made worse`() throws {
        var programme = Programme()
        var draws = RepeatableDraws(3)
        for _ in 0..<120 { programme.column(gain: draws.real(1...2)) }
        for _ in 0..<60 {
            programme.keep((0..<120).map { ($0, Double(draws.whole(1...40))) }, to: 900)
        }
        var start = [Double](repeating: 0, count: 120)
        for column in 0..<20 { start[column] = 1 }
        let worth = programme.total(of: start)
        #expect(programme.keeps(start))
        let outcome = try programme.solve(seconds: 0.05, start: start)
        #expect(outcome.standing == .bestFound)
        #expect(outcome.total >= worth)
        #expect(outcome.bound > outcome.total)
        #expect(programme.keeps(outcome.values))
    }

    @Test func `a start that breaks a row is not believed`() throws {
        var programme = Programme()
        programme.column(gain: 3)
        programme.column(gain: 2)
        programme.keep([(0, 1), (1, 1)], to: 1)
        #expect(try programme.solve(start: [1, 1]).total == 3)
    }

    @Test func `a column that a row names twice counts with both`() throws {
        var programme = Programme()
        programme.column(high: 10, gain: 1)
        programme.keep([(0, 1), (0, 1)], to: 7)
        #expect(try programme.solve().values == [3])
    }

    @Test func `what has no limit is refused, and so is what is no number`() {
        var endless = Programme()
        endless.column(high: .infinity, gain: 1)
        #expect(throws: ProgrammeFault.unbounded) { try endless.solve() }
        endless.column(high: .infinity, gain: 1, whole: false)
        #expect(throws: ProgrammeFault.unbounded) { try endless.relaxed() }
        var odd = Programme()
        odd.column(gain: .nan)
        #expect(throws: ProgrammeFault.self) { try odd.solve() }
        var elsewhere = Programme()
        elsewhere.keep([(4, 1)], to: 1)
        #expect(throws: ProgrammeFault.self) { try elsewhere.solve() }
    }

    @Test func `a programme with neither columns nor rows is answered`() throws {
        #expect(try Programme().solve() == ProgrammeOutcome(standing: .optimal, values: [], total: 0, bound: 0))
        var rowOnly = Programme()
        rowOnly.keep([], from: 1)
        rowOnly.column()
        #expect(try rowOnly.solve().standing == .impossible)
    }

    @Test func `whole and other columns stand side by side`() throws {
        var programme = Programme()
        programme.column(high: 10, gain: 2)
        programme.column(high: 10, gain: 1, whole: false)
        programme.keep([(0, 2), (1, 1)], to: 7.5)
        programme.keep([(0, 1)], to: 2.5)
        let outcome = try programme.solve()
        #expect(abs(outcome.total - 7.5) < 1e-9)
        #expect(outcome.values[0] == outcome.values[0].rounded())
    }
}
