/// Why `assign` ends without an assignment.
struct AssignRefusal: Error {
    let reason: String
    /// 2: something in the call is wrong; 3: it is impossible.
    let code: Int32

    init(_ reason: String, code: Int32 = 2) {
        self.reason = reason
        self.code = code
    }
}
