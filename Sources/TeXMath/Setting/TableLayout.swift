internal import HTMLTree

/// A row of a table.
struct TableRow {
  var cells: [[HTMLNode]] = []
  /// How many lines are drawn above it.
  var linesAbove = 0
}

/// The side to which each column of an array is set, and the lines between columns.
struct TableColumns {
  private(set) var sides: [TableLayout.Side] = []
  /// The numbers of columns that a line precedes.
  private(set) var lines: Set<Int> = []

  /// Reads what stands behind `\begin{array}`: `cc|r`.
  init(_ text: String) {
    for letter in text {
      switch letter {
      case "l": sides.append(.left)
      case "c": sides.append(.center)
      case "r": sides.append(.right)
      case "|": lines.insert(sides.count)
      default: break
      }
    }
  }
}

/// How an environment sets its columns and what stands around it.
struct TableLayout {
  /// The raw value is the class of the cell in the page's style sheet.
  enum Side: String {
    case left
    case center = ""
    case right
  }

  var opening = ""
  var closing = ""
  private var sides = [Side.center]
  /// In which style cells are set.
  private(set) var style = MathStyle.text
  /// Whether the columns are sides of equations.
  private(set) var isAligned = false
  private(set) var readsColumns = false
  /// Whether the number of columns follows the name.
  private(set) var readsCount = false

  static let substack = TableLayout(style: .script)

  private init(style: MathStyle) {
    self.style = style
  }

  /// The environments that are known.
  static let names = [
    "matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "array",
    "cases", "dcases", "rcases", "aligned", "align", "align*", "alignedat", "split", "eqnarray",
    "gathered", "gather", "gather*", "equation", "equation*",
  ]

  init?(environment name: String) {
    switch name {
    case "matrix": break
    case "smallmatrix": style = .script
    case "pmatrix": (opening, closing) = ("(", ")")
    case "bmatrix": (opening, closing) = ("[", "]")
    case "Bmatrix": (opening, closing) = ("{", "}")
    case "vmatrix": (opening, closing) = ("|", "|")
    case "Vmatrix": (opening, closing) = ("‖", "‖")
    case "cases": (opening, sides) = ("{", [.left])
    case "dcases": (opening, sides, style) = ("{", [.left], .display)
    case "rcases": (closing, sides) = ("}", [.left])
    case "aligned", "align", "align*", "split", "eqnarray", "alignedat":
      (sides, isAligned, style) = ([.right, .left], true, .display)
      readsCount = name == "alignedat"
    case "gathered", "gather", "gather*", "equation", "equation*": style = .display
    case "array": readsColumns = true
    default: return nil
    }
  }

  /// The table of these rows; `columns` for an array, `isScript` for a table in a script, which is not set smaller.
  func table(_ rows: [TableRow], _ columns: TableColumns?, isScript: Bool) -> HTMLNode {
    var rows = rows
    var hasLineBelow = false
    // A row break before the end makes no row.
    if rows.count > 1, let last = rows.last, last.cells.count <= 1, last.cells.allSatisfy(\.isEmpty)
    {
      hasLineBelow = last.linesAbove > 0
      rows.removeLast()
    }
    let table = HTMLNode.element(
      "mtable",
      [
        "class": isAligned ? (readsCount ? "aligned tight" : "aligned") : nil,
        "displaystyle": style == .display ? "true" : nil,
      ],
      rows.enumerated().map { index, row in
        let isLast = index == rows.count - 1
        let lines =
          (row.linesAbove > 0 ? ["line-above"] : [])
          + (isLast && hasLineBelow ? ["line-below"] : [])
        return .element(
          "mtr",
          ["class": lines.isEmpty ? nil : lines.joined(separator: " ")],
          row.cells.enumerated().map { cell($1, column: $0, columns) }
        )
      }
    )
    guard isScript || style == .script else { return table }
    return .element("mstyle", ["scriptlevel": style.scriptLevel], [table])
  }

  private func cell(_ nodes: [HTMLNode], column: Int, _ columns: TableColumns?) -> HTMLNode {
    let side: Side
    if let columns {
      side = column < columns.sides.count ? columns.sides[column] : .center
    } else {
      side = sides[column % sides.count]
    }
    var classes = side == .center ? [] : [side.rawValue]
    if let columns, columns.lines.contains(column) { classes.append("line-before") }
    if let columns, column == columns.sides.count - 1, columns.lines.contains(column + 1) {
      classes.append("line-after")
    }
    return .element(
      "mtd",
      ["class": classes.isEmpty ? nil : classes.joined(separator: " ")],
      nodes
    )
  }
}
