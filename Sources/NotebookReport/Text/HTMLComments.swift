/// The comments of HTML in a lesson: notes of its author that are not for the reader.
enum HTMLComments {
  /// The markup without what stands between `<!--` and `-->`; a comment without an end reaches to the end.
  static func removed(from markup: String) -> String {
    var output: [UInt8] = []
    var rest = Array(markup.utf8)[...]
    let opening = Array("<!--".utf8)
    let closing = Array("-->".utf8)
    while let byte = rest.first {
      guard rest.starts(with: opening) else {
        output.append(byte)
        rest.removeFirst()
        continue
      }
      rest = rest.dropFirst(opening.count)
      while !rest.isEmpty, !rest.starts(with: closing) { rest.removeFirst() }
      rest = rest.dropFirst(closing.count)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
