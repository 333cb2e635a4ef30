/// A short name for `text` that is the same in every process: its FNV-1a hash of 64 bits in base 36.
func stableName(for text: String) -> String {
  let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
    ($0 ^ UInt64($1)) &* 0x100_0000_01b3
  }
  return String(hash, radix: 36)
}
