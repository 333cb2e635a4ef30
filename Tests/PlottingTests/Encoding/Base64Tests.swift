import Plotting
import Testing

@Suite struct Base64Tests {
  /// The test vectors of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func encodesTheStandardVectors(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
  }

  @Test func usesTheWholeAlphabet() {
    #expect(Base64.encode([0xFB, 0xEF, 0xFF, 0x00, 0x10, 0x83]) == "++//ABCD")
  }

  @Test func decodesWhatItEncodes() {
    for count in 0...300 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 77 + count) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
  }

  @Test(arguments: ["a", "ab", "abc", "a===", "====", "ab=c", "ab\nc", "abä"])
  func decodesNothingElse(_ text: String) { #expect(Base64.decode(text) == nil) }
}
