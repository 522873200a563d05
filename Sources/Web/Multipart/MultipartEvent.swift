/// What a form tells while it is being read, in this order: `part`, any number of `bytes`, `endOfPart`; at last `end`.
package enum MultipartEvent: Sendable, Equatable {
    /// A file field left empty has the file name "". The name is as the sender wrote it: clean it before use.
    case part(name: String, fileName: String?, type: String?)
    case bytes([UInt8])
    case endOfPart
    case end
}
