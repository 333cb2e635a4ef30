internal import HTMLTree

/// MathML nodes and how they stand among their neighbours.
struct MathAtom {
  /// TeX's classes of atoms (The TeXbook, chapter 17).
  enum Kind {
    /// Nothing stands before: the row begins.
    case start
    /// An empty atom stands before, as in the right column of aligned equations.
    case implicit
    case ordinary
    /// A large operator, or the name of a function.
    case `operator`
    case binary
    case relation
    case opening
    case closing
    /// What stands between `\left` and `\right`.
    case fenced
    case punctuation
    /// Dots.
    case inner
    case space
  }

  /// Where scripts stand.
  enum Limits {
    case never, inDisplay, always
  }

  var nodes: [HTMLNode]
  var kind: Kind
  var limits = Limits.never
  /// Whether thin space separates it from letters: MathML knows nothing of functions.
  var isFunction = false

  init(
    _ node: HTMLNode,
    _ kind: Kind = .ordinary,
    limits: Limits = .never
  ) {
    nodes = [node]
    self.kind = kind
    self.limits = limits
  }

  /// The atom with scripts, above and below it where `style` asks for it.
  func scripted(below: HTMLNode?, above: HTMLNode?, style: MathStyle) -> MathAtom {
    if below == nil, above == nil { return self }
    let isStacked = limits == .always || limits == .inDisplay && style == .display
    // Browsers move the limits of sums beside them in running text.
    let base =
      isStacked && style != .display
      ? HTMLNode.grouped(nodes).with("movablelimits", "false") : .grouped(nodes)
    let name =
      switch (below, above) {
      case (nil, _): isStacked ? "mover" : "msup"
      case (_, nil): isStacked ? "munder" : "msub"
      default: isStacked ? "munderover" : "msubsup"
      }
    var scripted = self
    scripted.nodes = [.element(name, [:], [base] + [below, above].compactMap(\.self))]
    return scripted
  }
}

extension HTMLNode {
  /// One node as it is, several or none as a row.
  static func grouped(_ nodes: [HTMLNode]) -> HTMLNode {
    nodes.count == 1 ? nodes[0] : .element("mrow", [:], nodes)
  }

  /// The operator with an attribute; other elements as they are.
  func with(_ name: String, _ value: String) -> HTMLNode {
    guard case .element(var element) = self, element.name == "mo" else { return self }
    element.attributes.removeAll { $0.name == name }
    element.attributes.append(HTMLAttribute(name: name, value: value))
    return .element(element)
  }

  /// The operator without the space that browsers leave on its sides.
  var withoutSpace: HTMLNode {
    guard case .element(var element) = self, element.name == "mo" else { return self }
    element.attributes.removeAll { $0.name == "form" }
    return HTMLNode.element(element).with("lspace", "0").with("rspace", "0")
  }
}
