/// The Base64 text of bytes, for data URIs (RFC 4648, section 4).
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )
  private static let padding = UInt8(ascii: "=")

  /// `bytes` in Base64 with padding and without line breaks.
  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index + 3 <= bytes.count {
      let group = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
      text.append(alphabet[group >> 18])
      text.append(alphabet[group >> 12 & 63])
      text.append(alphabet[group >> 6 & 63])
      text.append(alphabet[group & 63])
      index += 3
    }
    switch bytes.count - index {
    case 1:
      let group = Int(bytes[index]) << 16
      text += [alphabet[group >> 18], alphabet[group >> 12 & 63], padding, padding]
    case 2:
      let group = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8
      text += [
        alphabet[group >> 18], alphabet[group >> 12 & 63], alphabet[group >> 6 & 63], padding,
      ]
    default: break
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that `text` stands for; `nil` when it is not Base64 with padding and without line breaks.
  package static func decode(_ text: String) -> [UInt8]? {
    let text = Array(text.utf8)
    guard text.count.isMultiple(of: 4) else { return nil }
    let count = text.reversed().prefix { $0 == padding }.count
    guard count <= 2 else { return nil }
    var places = [UInt8](repeating: 255, count: 256)
    for (place, letter) in alphabet.enumerated() { places[Int(letter)] = UInt8(place) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var group = 0
    for (index, letter) in text.dropLast(count).enumerated() {
      let place = places[Int(letter)]
      guard place < 64 else { return nil }
      group = group << 6 | Int(place)
      if index % 4 > 0 { bytes.append(UInt8(truncatingIfNeeded: group >> (6 - 2 * (index % 4)))) }
    }
    return bytes
  }
}
