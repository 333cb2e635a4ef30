/// The colours that go by a name: CSS Color Module Level 4, the one-letter names of Matplotlib, and its
/// cycle C0 to C9.
package enum NamedColor {
  /// The cycle that lines of one plot take their colours from (Tableau's palette of ten).
  package static let cycle: [Color] = [
    Color(0x1f, 0x77, 0xb4), Color(0xff, 0x7f, 0x0e), Color(0x2c, 0xa0, 0x2c),
    Color(0xd6, 0x27, 0x28), Color(0x94, 0x67, 0xbd), Color(0x8c, 0x56, 0x4b),
    Color(0xe3, 0x77, 0xc2), Color(0x7f, 0x7f, 0x7f), Color(0xbc, 0xbd, 0x22),
    Color(0x17, 0xbe, 0xcf),
  ]

  private static let cycleNames = [
    "tab:blue", "tab:orange", "tab:green", "tab:red", "tab:purple", "tab:brown", "tab:pink",
    "tab:gray", "tab:olive", "tab:cyan",
  ]

  /// The colour called `name`, or `nil`.
  package static func color(named name: String) -> Color? {
    let isGrey = name == "tab:grey"
    if let index = cycleNames.firstIndex(of: isGrey ? "tab:gray" : name) { return cycle[index] }
    if name.hasPrefix("C"), let number = Int(name.dropFirst()), number >= 0 {
      return cycle[number % cycle.count]
    }
    return colors[name]
  }

  /// Every name that `color(named:)` knows except `"C0"`, `"C1"` and so on.
  package static var names: [String] { cycleNames + colors.keys.sorted() }

  private static let colors: [String: Color] = {
    var colors: [String: Color] = [:]
    for entry in NamedColorTable.text.split(separator: " ") {
      let parts = entry.split(separator: "=")
      if parts.count == 2, let color = Color(hexDigits: parts[1]) {
        colors[String(parts[0])] = color
      }
    }
    return colors
  }()
}
