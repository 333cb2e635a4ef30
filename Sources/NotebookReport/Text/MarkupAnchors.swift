/// The anchors that HTML of an author gives a page: every `id`, and the `name` of a link (HTML standard, 7.4.6.3).
enum MarkupAnchors {
  static func all(in markup: String) -> Set<String> {
    var anchors: Set<String> = []
    var rest = Array(markup.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      if rest.starts(with: "!--".utf8) {
        skipComment(&rest)
        continue
      }
      let name = rest.prefix { isNameByte($0) }
      guard !name.isEmpty else { continue }
      rest = rest[name.endIndex...]
      let isLink = name.elementsEqual("a".utf8) || name.elementsEqual("A".utf8)
      while let (attribute, value) = nextAttribute(&rest) {
        if attribute == "id" || isLink && attribute == "name" { anchors.insert(value) }
      }
    }
    return anchors
  }

  private static func skipComment(_ rest: inout ArraySlice<UInt8>) {
    let end = Array("-->".utf8)
    while !rest.isEmpty, !rest.starts(with: end) { rest = rest.dropFirst() }
  }

  /// The next attribute of the tag, with its value; `nil` at the tag's end.
  private static func nextAttribute(
    _ rest: inout ArraySlice<UInt8>
  ) -> (name: String, value: String)? {
    rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
    let name = rest.prefix { isNameByte($0) }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...].drop { $0 <= 0x20 }
    let lowercased = String(decoding: name, as: UTF8.self).lowercased()
    guard rest.first == UInt8(ascii: "=") else { return (lowercased, "") }
    rest = rest.dropFirst().drop { $0 <= 0x20 }
    let value: ArraySlice<UInt8>
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      value = rest.dropFirst().prefix { $0 != quote }
      rest = rest[value.endIndex...].dropFirst()
    } else {
      value = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      rest = rest[value.endIndex...]
    }
    return (lowercased, String(decoding: value, as: UTF8.self))
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
