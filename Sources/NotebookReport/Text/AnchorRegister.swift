/// The anchors of a page, each given out once.
package struct AnchorRegister {
  private var taken: Set<String>

  /// Reserves names that the page itself uses.
  package init(reserving names: [String] = []) {
    taken = Set(names)
  }

  /// The name, with `-1`, `-2`, … after it where it was given out before.
  package mutating func register(_ name: String) -> String {
    var candidate = name
    var number = 0
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }

  /// The anchor of a heading as GitHub spells it: lower case, spaces as hyphens, no punctuation.
  package static func slug(_ heading: String) -> String {
    var slug = ""
    for character in heading.lowercased() {
      if character == " " {
        slug.append("-")
      } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
        slug.append(character)
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  /// A label without the white space that an anchor must not hold.
  package static func anchor(label: String) -> String {
    String(label.map { $0.isWhitespace ? "-" : $0 })
  }
}
