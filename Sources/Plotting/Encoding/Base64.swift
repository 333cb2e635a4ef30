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
}
