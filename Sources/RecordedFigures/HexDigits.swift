package import Plotting

extension Color {
  /// Red, green and blue as six hexadecimal digits.
  package var hexDigits: String { [red, green, blue].map(RecordedFigures.hexDigits).joined() }
}

/// Two hexadecimal digits.
package func hexDigits(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
