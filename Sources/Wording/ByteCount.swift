/// A number of bytes as people say it, in units of 1000: `527 KB`, `1.2 GB`.
package func byteText(_ bytes: Int) -> String {
  var value = Double(bytes)
  if value < 1000 { return "\(bytes) B" }
  for unit in ["KB", "MB", "GB"] {
    value /= 1000
    guard value < 999.5 || unit == "GB" else { continue }
    let tenths = Int((value * 10).rounded())
    return tenths < 100 && !tenths.isMultiple(of: 10)
      ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(Int(value.rounded())) \(unit)"
  }
  return "\(bytes) B"
}
