import Domain
import Foundation
import Testing

struct IDTests {
    @Test func `every id is read back from its thirteen letters`() {
        for _ in 0..<5_000 {
            let id = ID<Person>(rawValue: Int64.random(in: 0...Int64.max))
            #expect(id.description.count == 13)
            #expect(ID<Person>(id.description) == id)
            #expect(ID<Person>(id.description.uppercased()) == id)
        }
    }

    @Test func `ids sort as their letters do`() {
        let ids = (0..<500).map { _ in ID<Person>(rawValue: Int64.random(in: 0...Int64.max)) }.sorted()
        #expect(ids.map(\.description) == ids.map(\.description).sorted())
    }

    @Test(arguments: [
        "", "8000000000000", "zzzzzzzzzzzzz", "01h8!00000000", "01h80000000", "01h8000000000u", "ü1h8000000000",
    ])
    func `what is no id is not read as one`(text: String) {
        #expect(ID<Person>(text) == nil)
    }

    @Test func `letters that look like digits are read as those`() {
        #expect(ID<Person>("oil0000000000") == ID<Person>("0110000000000"))
    }
}
