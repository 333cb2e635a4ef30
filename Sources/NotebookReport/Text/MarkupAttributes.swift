/// The attributes of the tags in HTML of an author, whatever it is otherwise.
struct MarkupAttributes {
  /// An attribute of a tag.
  struct Attribute {
    /// The name of the tag in small letters.
    var tag: String
    /// The attribute's name in small letters.
    var name: String
    /// The value as it is written, without quotes, and the bytes of the markup that it takes with them.
    var value: String
    var range: Range<Int>
  }

  /// In the order of the text.
  private(set) var all: [Attribute] = []
  private let bytes: [UInt8]

  init(in markup: String) {
    bytes = Array(markup.utf8)
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if bytes[index...].starts(with: "!--".utf8) {
        skipComment(&index)
        continue
      }
      let name = bytes[index...].prefix { Self.isNameByte($0) }
      guard !name.isEmpty else { continue }
      index = name.endIndex
      let tag = String(decoding: name, as: UTF8.self).lowercased()
      while let attribute = nextAttribute(of: tag, &index) { all.append(attribute) }
    }
  }

  private func skipComment(_ index: inout Int) {
    let end = Array("-->".utf8)
    while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
  }

  /// The next attribute of the tag; `nil` at the tag's end.
  private func nextAttribute(of tag: String, _ index: inout Int) -> Attribute? {
    func skip(while belongs: (UInt8) -> Bool) {
      while index < bytes.count, belongs(bytes[index]) { index += 1 }
    }
    skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
    let name = bytes[index...].prefix { Self.isNameByte($0) }
    guard !name.isEmpty else { return nil }
    let lowercased = String(decoding: name, as: UTF8.self).lowercased()
    index = name.endIndex
    skip { $0 <= 0x20 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return Attribute(tag: tag, name: lowercased, value: "", range: index..<index)
    }
    index += 1
    skip { $0 <= 0x20 }
    let start = index
    let value: ArraySlice<UInt8>
    if index < bytes.count, "\"'".utf8.contains(bytes[index]) {
      let quote = bytes[index]
      value = bytes[(index + 1)...].prefix { $0 != quote }
      index = min(value.endIndex + 1, bytes.count)
    } else {
      value = bytes[index...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      index = value.endIndex
    }
    return Attribute(
      tag: tag,
      name: lowercased,
      value: String(decoding: value, as: UTF8.self),
      range: start..<index
    )
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
