/// How a terminal shows text: the attributes and colours that ECMA-48's "select graphic rendition" sets.
package struct TerminalStyle: Hashable, Sendable {
  /// A colour of a terminal.
  package enum Color: Hashable, Sendable {
    /// One of the 16 that have names, from 0: black, red, green, yellow, blue, magenta, cyan, white, then the bright ones.
    case named(Int)
    /// Red, green and blue.
    case rgb(UInt8, UInt8, UInt8)
  }

  /// `nil` for the page's own.
  package var foreground: Color?
  /// `nil` for the page's own.
  package var background: Color?
  package var isBold = false
  package var isFaint = false
  package var isItalic = false
  package var isUnderlined = false
  package var isStruck = false
  /// Whether text and ground change places.
  package var isInverse = false

  /// The style of text before any is set.
  package init() {}

  /// Applies the numbers of a sequence `ESC [ … m`; what is not known changes nothing.
  ///
  /// Each element is a parameter with its parts between colons; an empty one is 0.
  package mutating func apply(_ parameters: [[Int]]) {
    var rest = (parameters.isEmpty ? [[0]] : parameters)[...]
    while let parameter = rest.popFirst() {
      switch parameter.first ?? 0 {
      case 0: self = TerminalStyle()
      case 1: isBold = true
      case 2: isFaint = true
      case 3: isItalic = true
      case 4: isUnderlined = parameter.count < 2 || parameter[1] != 0
      case 7: isInverse = true
      case 9: isStruck = true
      case 21: isUnderlined = true
      case 22: (isBold, isFaint) = (false, false)
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 27: isInverse = false
      case 29: isStruck = false
      case let code where (30...37).contains(code): foreground = .named(code - 30)
      case 38: foreground = Self.color(parameter, &rest) ?? foreground
      case 39: foreground = nil
      case let code where (40...47).contains(code): background = .named(code - 40)
      case 48: background = Self.color(parameter, &rest) ?? background
      case 49: background = nil
      // The colour of an underline is not shown, but its numbers are no codes.
      case 58: _ = Self.color(parameter, &rest)
      case let code where (90...97).contains(code): foreground = .named(code - 82)
      case let code where (100...107).contains(code): background = .named(code - 92)
      default: break
      }
    }
  }

  /// The colour of `38;5;n`, `38;2;r;g;b`, and of both with colons; takes what belongs to it.
  private static func color(_ parameter: [Int], _ rest: inout ArraySlice<[Int]>) -> Color? {
    var numbers = Array(parameter.dropFirst())
    if numbers.isEmpty {
      let kind = rest.first?.first
      let count = kind == 5 ? 2 : kind == 2 ? 4 : 0
      numbers = rest.prefix(count).map { $0.first ?? 0 }
      rest = rest.dropFirst(count)
    } else if numbers.first == 2, numbers.count > 4 {
      // With colons, a colour space may stand before the three numbers.
      numbers.remove(at: 1)
    }
    switch numbers.first {
    case 5: return numbers.count > 1 ? indexed(numbers[1]) : nil
    case 2:
      let channels = numbers.dropFirst().prefix(3).map { UInt8(clamping: $0) }
      return channels.count == 3 ? .rgb(channels[0], channels[1], channels[2]) : nil
    default: return nil
    }
  }

  /// The colour with that number of xterm's 256: 16 with names, a cube of 6 × 6 × 6, and 24 greys.
  private static func indexed(_ number: Int) -> Color? {
    switch number {
    case 0..<16: return .named(number)
    case 16..<232:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let index = number - 16
      return .rgb(levels[index / 36], levels[index / 6 % 6], levels[index % 6])
    case 232..<256:
      let grey = UInt8(8 + 10 * (number - 232))
      return .rgb(grey, grey, grey)
    default: return nil
    }
  }
}
