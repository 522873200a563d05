import Solving
import Testing

struct ProgrammeTests {
    @Test func `columns and rows are numbered in the order they were added`() {
        var programme = Programme()
        #expect(programme.column(gain: 3) == 0)
        #expect(programme.column(gain: 2) == 1)
        #expect(programme.keep([(0, 1), (1, 1)], to: 1) == 0)
        #expect(programme.rows[0].coefficients == [1, 1])
    }
}
