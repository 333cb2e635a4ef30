internal import HTMLTree

/// Atoms side by side, with TeX's spaces where MathML's operators would have others.
struct MathRow {
  private(set) var nodes: [HTMLNode] = []
  /// The kind of the last atom that is not white space.
  private(set) var lastKind: MathAtom.Kind
  private var lastIsFunction = false
  /// Where the last atom's node is, while it is an operation.
  private var lastOperation: Int?
  private let isScript: Bool

  init(after kind: MathAtom.Kind, style: MathStyle) {
    lastKind = kind
    isScript = style.rawValue >= MathStyle.script.rawValue
  }

  mutating func append(_ atom: MathAtom) {
    if atom.kind == .space {
      nodes += atom.nodes
      return
    }
    var atom = atom
    if atom.kind == .binary, !hasOperandBefore { atom = asSign(atom) }
    if [.relation, .closing, .punctuation].contains(atom.kind) { endOperation() }
    if isScript, [.binary, .relation, .punctuation].contains(atom.kind) {
      atom.nodes = atom.nodes.map(\.withoutSpace)
    } else if atom.kind == .relation, lastKind == .relation, atom.nodes.count == 1, !nodes.isEmpty {
      // Two relations side by side are one, as in `:=`.
      nodes[nodes.count - 1] = nodes[nodes.count - 1].with("rspace", "0")
      atom.nodes[0] = atom.nodes[0].with("lspace", "0")
    }
    if leavesThinSpace(before: atom) {
      nodes.append(.element("mspace", ["class": "thin", "width": "0.167em"]))
    }
    lastOperation = atom.kind == .binary && atom.nodes.count == 1 ? nodes.count : nil
    if atom.kind == .binary, nodes.isEmpty, !isScript {
      // Browsers take an operator at the beginning of a row for a sign.
      atom.nodes = atom.nodes.map { $0.with("form", "infix") }
    }
    nodes += atom.nodes
    lastKind = atom.kind
    lastIsFunction = atom.isFunction
  }

  /// The nodes of the row when nothing follows.
  func ended() -> [HTMLNode] {
    var row = self
    row.endOperation()
    return row.nodes
  }

  /// Rule 5 of The TeXbook's appendix G: an operation needs something to work on.
  private var hasOperandBefore: Bool {
    switch lastKind {
    case .start, .binary, .operator, .relation, .opening, .punctuation: false
    case .implicit, .ordinary, .closing, .fenced, .inner, .space: true
    }
  }

  /// An operation without an operand before it is a sign, and stands close to what follows.
  private func asSign(_ atom: MathAtom) -> MathAtom {
    var sign = atom
    sign.kind = .ordinary
    guard case .element(let element) = atom.nodes.first, atom.nodes.count == 1 else { return sign }
    let isPrefix = element.children == [.text("−")] || element.children == [.text("+")]
    if isPrefix || element.children == [.text("±")] || element.children == [.text("∓")] {
      // At the beginning of a row browsers do this themselves.
      if !nodes.isEmpty || lastKind != .start {
        sign.nodes = [atom.nodes[0].with("form", "prefix")]
      }
    } else {
      sign.nodes = [atom.nodes[0].withoutSpace]
    }
    return sign
  }

  /// Rule 6: an operation with nothing to work on behind it takes no space.
  private mutating func endOperation() {
    guard let index = lastOperation else { return }
    nodes[index] = nodes[index].withoutSpace
    lastOperation = nil
  }

  private func leavesThinSpace(before atom: MathAtom) -> Bool {
    switch (lastKind, atom.kind) {
    case (.operator, .ordinary), (.operator, .operator), (.operator, .inner): lastIsFunction
    case (.ordinary, .operator), (.closing, .operator), (.fenced, .operator): atom.isFunction
    case (.inner, .operator): atom.isFunction || !isScript
    case (.ordinary, .inner), (.closing, .inner), (.inner, .ordinary), (.inner, .opening),
      (.inner, .inner), (.inner, .punctuation):
      !isScript
    default: false
    }
  }
}
