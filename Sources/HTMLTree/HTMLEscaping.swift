/// The one place where text becomes HTML.
///
/// The replacements are those of the HTML standard's serialisation (section 13.3), with `<` and `>` in
/// attribute values besides. Control characters, which HTML forbids, become U+FFFD.
package enum HTMLEscaping {
  /// The text as markup, the double quote too where it would end an attribute.
  package static func escaped(_ text: String, escapesQuotes: Bool) -> String {
    var output: [UInt8] = []
    append(text.utf8, to: &output, escapesQuotes: escapesQuotes)
    return String(decoding: output, as: UTF8.self)
  }

  static func append(text: String, to output: inout [UInt8]) {
    append(text.utf8, to: &output, escapesQuotes: false)
  }

  static func append(attributeValue value: String, to output: inout [UInt8]) {
    append(value.utf8, to: &output, escapesQuotes: true)
  }

  /// Escapes UTF-8 text, the double quote too where it would end an attribute.
  package static func append(
    _ text: some Sequence<UInt8>,
    to output: inout [UInt8],
    escapesQuotes: Bool
  ) {
    // Bytes that lie side by side are read as such, for all kinds of texts alike.
    let isDone: Void? = text.withContiguousStorageIfAvailable { bytes in
      unsafe append(bytes: bytes.span, to: &output, escapesQuotes: escapesQuotes)
    }
    if isDone == nil { append(bytes: Array(text).span, to: &output, escapesQuotes: escapesQuotes) }
  }

  private static func append(bytes: Span<UInt8>, to output: inout [UInt8], escapesQuotes: Bool) {
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\"") where escapesQuotes: output += "&quot;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): output.append(byte)
      // Written bare, the parser would turn it into a line feed.
      case UInt8(ascii: "\r"): output += "&#13;".utf8
      case 0..<0x20, 0x7F: output += "\u{FFFD}".utf8
      default: output.append(byte)
      }
    }
  }
}
