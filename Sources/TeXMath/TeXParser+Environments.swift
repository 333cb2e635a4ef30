internal import HTMLTree

extension TeXParser {
  /// A table between `\begin` and `\end`: `matrix` and its fenced forms, `cases`, `aligned`, `align`, `split`,
  /// `gathered`, `array`.
  mutating func parseEnvironment() throws(UnsupportedTeX) -> HTMLNode {
    let name = try parseRawGroup()
    guard let layout = TableLayout(environment: name) else { throw UnsupportedTeX() }
    let columns = layout.readsColumns ? try parseRawGroup() : ""
    let rows = try parseRows(endingWith: name)
    let table = HTMLNode.element(
      "mtable",
      ["class": layout.tableClass, "displaystyle": layout.isDisplayed ? "true" : nil],
      rows.map { row in
        .element(
          "mtr",
          [:],
          row.enumerated().map { index, cell in
            let side = layout.side(ofColumn: index, in: columns)
            return .element("mtd", ["class": side.rawValue.isEmpty ? nil : side.rawValue], cell)
          }
        )
      }
    )
    if layout.opening.isEmpty, layout.closing.isEmpty { return table }
    return .element(
      "mrow",
      [:],
      fence(layout.opening, "prefix") + [table] + fence(layout.closing, "postfix")
    )
  }

  private mutating func parseRows(
    endingWith name: String
  ) throws(UnsupportedTeX) -> [[[HTMLNode]]] {
    var rows: [[[HTMLNode]]] = [[]]
    while true {
      let cell = try parseRow()
      rows[rows.count - 1].append(cell)
      switch tokens.popFirst() {
      case .alignment: continue
      case .newRow: rows.append([])
      case .command("end"):
        guard try parseRawGroup() == name else { throw UnsupportedTeX() }
        // A row break before the end makes no row.
        if rows.last == [[]], rows.count > 1 { rows.removeLast() }
        return rows
      default: throw UnsupportedTeX()
      }
    }
  }

  private func fence(_ mark: String, _ form: String) -> [HTMLNode] {
    if mark.isEmpty { return [] }
    return [.element("mo", ["form": form, "fence": "true", "stretchy": "true"], mark)]
  }
}

/// How an environment sets its columns and what stands around it.
private struct TableLayout {
  /// The raw value is the class of the cell in the page's style sheet.
  enum Side: String {
    case left
    case center = ""
    case right
  }

  var opening = ""
  var closing = ""
  var sides = [Side.center]
  var tableClass: String?
  var isDisplayed = false
  var readsColumns = false

  init?(environment name: String) {
    switch name {
    case "matrix", "smallmatrix": break
    case "pmatrix": (opening, closing) = ("(", ")")
    case "bmatrix": (opening, closing) = ("[", "]")
    case "Bmatrix": (opening, closing) = ("{", "}")
    case "vmatrix": (opening, closing) = ("|", "|")
    case "cases": (opening, sides) = ("{", [.left])
    case "aligned", "align", "align*", "split", "eqnarray":
      sides = [.right, .left]
      tableClass = "aligned"
      isDisplayed = true
    case "gathered", "gather", "gather*", "equation", "equation*": isDisplayed = true
    case "array": readsColumns = true
    default: return nil
    }
  }

  func side(ofColumn index: Int, in columns: String) -> Side {
    guard readsColumns else { return sides[index % sides.count] }
    let letters = columns.filter { "lcr".contains($0) }
    guard index < letters.count else { return .center }
    return switch letters[letters.index(letters.startIndex, offsetBy: index)] {
    case "l": .left
    case "r": .right
    default: .center
    }
  }
}
