internal import HTMLTree

/// A MathML node and how it stands among its neighbours.
struct MathAtom {
  enum Kind {
    /// Nothing stands before: the row begins.
    case start
    case ordinary
    case `operator`
    case opening
    case closing
    case function
    case space
  }

  var node: HTMLNode
  var kind: Kind
  /// Whether scripts stand above and below in display style.
  var hasLimits = false

  func scripted(below: HTMLNode?, above: HTMLNode?) -> MathAtom {
    var scripted = self
    switch (below, above) {
    case (nil, nil): break
    case (let below?, nil):
      scripted.node = .element(hasLimits ? "munder" : "msub", [:], [node, below])
    case (nil, let above?):
      scripted.node = .element(hasLimits ? "mover" : "msup", [:], [node, above])
    case (let below?, let above?):
      scripted.node = .element(hasLimits ? "munderover" : "msubsup", [:], [node, below, above])
    }
    return scripted
  }
}

/// Atoms side by side, with the space that TeX leaves around the name of a function.
struct MathRow {
  private(set) var nodes: [HTMLNode] = []
  private(set) var lastKind = MathAtom.Kind.start

  mutating func append(_ atom: MathAtom) {
    let leavesSpace =
      switch (lastKind, atom.kind) {
      case (.function, .ordinary), (.function, .function): true
      case (.ordinary, .function), (.closing, .function): true
      default: false
      }
    if leavesSpace { nodes.append(.element("mspace", ["width": "0.167em"])) }
    nodes.append(atom.node)
    lastKind = atom.kind
  }
}
