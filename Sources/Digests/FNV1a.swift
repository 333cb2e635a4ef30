/// Fowler, Noll and Vo's hash FNV-1a: short names for texts that are the same in every process, on every machine.
///
/// It does not withstand anyone who looks for two texts of one hash; see ``SHA256`` for that.
package enum FNV1a {
  /// The hash of `text`'s UTF-8 in 32 bits.
  package static func hash32(of text: String) -> UInt32 {
    text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// The hash of `text`'s UTF-8 in 64 bits.
  package static func hash64(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
  }

  /// The hash of 64 bits in base 36, at most 13 letters and digits: a part of an identifier or a file's name.
  package static func name(for text: String) -> String { String(hash64(of: text), radix: 36) }
}
