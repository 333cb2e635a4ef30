import HTMLTree

/// A formula's MathML as Scripts/golden-math.js normalises it, which says what is left out and why.
indirect enum MathTree: Hashable {
  /// A kind, a colon, and characters: `mi:x`.
  case leaf(String)
  /// The name of an element with what matters of its attributes, and its children.
  case element(String, [MathTree])

  /// The tree of our MathML.
  init(_ node: HTMLNode) {
    guard case .element(let math) = node, math.name == "math" else {
      self = .leaf("no formula")
      return
    }
    self = .element("math", Self.unwrapped(Self.trees(math.children)))
  }

  /// Whether a browser shows the tree as it shows KaTeX's.
  ///
  /// `bare:` is an operator to which ours gives no space; KaTeX has the sign as an operator or as a letter.
  func agrees(with other: MathTree) -> Bool {
    switch (self, other) {
    case (.leaf(let ours), .leaf(let theirs)):
      guard ours.hasPrefix("bare:") else { return ours == theirs }
      return ["mo:", "sym:"].contains { $0 + ours.dropFirst(5) == theirs }
    case (.element(let name, let ours), .element(let otherName, let theirs)):
      return name == otherName && ours.count == theirs.count
        && zip(ours, theirs).allSatisfy { $0.agrees(with: $1) }
    default: return false
    }
  }

  // MARK: - Normalising

  private static func trees(_ nodes: [HTMLNode]) -> [MathTree] {
    var trees: [MathTree] = []
    for node in nodes {
      guard case .element(let element) = node, let tree = tree(element) else { continue }
      guard case .leaf(let word)? = trees.last, case .leaf(let next) = tree else {
        trees.append(tree)
        continue
      }
      if word.isUprightLetters, next.isUprightLetters {
        trees[trees.count - 1] = .leaf(word + next.dropFirst(3))
      } else if word.hasPrefix("mtext:"), next.hasPrefix("mtext:") {
        trees[trees.count - 1] = .leaf(word + next.dropFirst(6))
      } else {
        trees.append(tree)
      }
    }
    return trees.map(\.asWord)
  }

  private static func row(_ trees: [MathTree]) -> MathTree {
    trees.count == 1 ? trees[0] : .element("mrow", trees)
  }

  /// The children of a row that an element has of itself.
  private static func unwrapped(_ trees: [MathTree]) -> [MathTree] {
    if trees.count == 1, case .element("mrow", let children) = trees[0] { return children }
    return trees
  }

  private static func tree(_ element: HTMLElement) -> MathTree? {
    let attributes = element.attributes.reduce(into: [:]) { $0[$1.name] = $1.value }
    switch element.name {
    case "mi", "mo", "mn", "mtext": return leaf(element, attributes)
    case "mspace":
      guard attributes["class"] == nil, let width = attributes["width"] else { return nil }
      return .leaf(
        "space:\(Int((Double(width.dropLast(2)) ?? 0) * 1000 + (width.hasPrefix("-") ? -0.5 : 0.5)))"
      )
    case "mrow" where attributes["class"] == "boxed":
      return .element("menclose box", trees(element.children))
    case "mrow": return row(trees(element.children))
    case "mpadded":
      let size = ["height", "depth", "width"].compactMap { name in
        attributes[name].map { "\(name)=\($0)" }
      }
      return .element("mpadded " + size.joined(separator: " "), trees(element.children))
    case "mstyle" where attributes == ["scriptlevel": "1"]:
      // A small matrix.
      guard case .element(let inner)? = element.children.first, inner.name == "mtable" else {
        return .element("mstyle scriptlevel=1", unwrapped(trees(element.children)))
      }
      return .element("mstyle scriptlevel=1", [table(inner, style: "script")])
    case "mstyle":
      let setting = ["displaystyle", "scriptlevel", "mathsize"].compactMap { name in
        attributes[name].map { "\(name)=\($0)" }
      }
      return .element(
        "mstyle " + setting.joined(separator: " "),
        unwrapped(trees(element.children))
      )
    case "mtable":
      return table(element, style: attributes["displaystyle"] == "true" ? "display" : "text")
    case "mover", "munder":
      let isAccent = attributes["accent"] == "true" || attributes["accentunder"] == "true"
      return .element(element.name + (isAccent ? " accent" : ""), trees(element.children))
    case "mfrac":
      let isBare = attributes["linethickness"] == "0"
      return .element(isBare ? "mfrac bare" : "mfrac", trees(element.children))
    case "msqrt": return .element("msqrt", unwrapped(trees(element.children)))
    default: return .element(element.name, trees(element.children))
    }
  }

  private static func leaf(_ element: HTMLElement, _ attributes: [String: String]) -> MathTree {
    guard case .text(let text)? = element.children.first, element.children.count == 1 else {
      return .leaf(element.name + ":")
    }
    switch element.name {
    case "mtext":
      let style = attributes["class"].map { " " + $0 } ?? ""
      return .leaf("mtext\(style):" + text.replacing("\u{A0}", with: " "))
    case "mi" where text.count > 1: return .leaf("mi:" + text)
    case "mi" where !text.isItalicInMathML && !text.isMathematicalLetter:
      return .leaf("sym:" + text)
    case "mi" where attributes["mathvariant"] == "normal" && text.isItalicInMathML:
      return .leaf("up:" + text)
    case "mo":
      if let size = attributes["minsize"] { return .leaf("big\(size.dropLast(2)):" + text) }
      if attributes["fence"] == "true" { return .leaf("fence:" + text) }
      if attributes["stretchy"] == "true" { return .leaf("wide:" + text) }
      if attributes["lspace"] == "0", attributes["rspace"] == "0" { return .leaf("bare:" + text) }
      // Browsers let these grow of themselves.
      if attributes["stretchy"] == nil, ["(", ")", "[", "]"].contains(text) {
        return .leaf("fence:" + text)
      }
      return .leaf("mo:" + text)
    default: return .leaf("\(element.name):" + text)
    }
  }

  private static func table(_ table: HTMLElement, style: String) -> MathTree {
    let rows = table.children.compactMap { node -> HTMLElement? in
      if case .element(let row) = node { row } else { nil }
    }
    var columnLines: [String] = []
    var rowLines: [String] = []
    let trees = rows.enumerated().map { index, row -> MathTree in
      if index > 0 { rowLines.append(row.hasClass("line-above") ? "solid" : "none") }
      let cells = row.children.enumerated().compactMap { column, node -> MathTree? in
        guard case .element(let cell) = node else { return nil }
        if index == 0, column > 0 {
          columnLines.append(cell.hasClass("line-before") ? "solid" : "none")
        }
        let side = cell.hasClass("left") ? "left" : cell.hasClass("right") ? "right" : "center"
        let content = self.trees(cell.children)
        // A style of all that is in the cell is the cell's.
        if content.count == 1,
          case .element("mstyle displaystyle=true scriptlevel=0", let styled) = content[0]
        {
          return .element("mtd \(side) display", styled)
        }
        return .element("mtd \(side) \(style)", unwrapped(content))
      }
      return .element("mtr", cells)
    }
    let lines =
      (columnLines.contains("solid") ? [" columnlines=" + columnLines.joined(separator: ",")] : [])
      + (rowLines.contains("solid") ? [" rowlines=" + rowLines.joined(separator: ",")] : [])
    return .element("mtable" + lines.joined(), trees)
  }

  /// Several upright letters are a word.
  private var asWord: MathTree {
    if case .leaf(let text) = self, text.isUprightLetters, text.count > 4 {
      return .leaf("mi:" + text.dropFirst(3))
    }
    return self
  }
}

extension String {
  fileprivate var isUprightLetters: Bool {
    hasPrefix("up:") && dropFirst(3).allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// Whether MathML Core's table of italic letters has the letter.
  fileprivate var isItalicInMathML: Bool {
    guard let letter = first, count == 1 else { return false }
    return letter.isASCII && letter.isLetter || ("Α"..."ω").contains(letter)
      || "∂∇ϑϕϖϰϱϵıȷ".contains(letter)
  }

  /// Whether the letter has its alphabet from Unicode.
  fileprivate var isMathematicalLetter: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (0x1D400...0x1D7FF).contains(scalar.value) || "ℬℰℱℋℐℒℳℛℯℊℴℭℌℨℂℍℕℙℚℝℤℎ".contains(self)
  }
}

extension HTMLElement {
  fileprivate func hasClass(_ name: String) -> Bool {
    attributes.contains {
      $0.name == "class" && $0.value.split(separator: " ").contains(Substring(name))
    }
  }
}

// MARK: - JSON

extension MathTree: Decodable, CustomStringConvertible {
  /// Reads an array, or a text.
  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .leaf(text)
      return
    }
    var items = try decoder.unkeyedContainer()
    let name = try items.decode(String.self)
    var children: [MathTree] = []
    while !items.isAtEnd { children.append(try items.decode(MathTree.self)) }
    self = .element(name, children)
  }

  /// The tree as the golden file has it.
  var description: String {
    switch self {
    case .leaf(let text):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    case .element(let name, let children):
      "[" + (["\"\(name)\""] + children.map(\.description)).joined(separator: ",") + "]"
    }
  }
}
