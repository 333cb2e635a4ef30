import NotebookModel

extension [Inline] {
  /// The text without the places of its formulas, links and images.
  var withoutPlaces: [Inline] {
    map { inline in
      switch inline {
      case .math(let formula): .math(Formula(formula.tex))
      case .link(let destination, let title, let children, _):
        .link(destination: destination, title: title, children.withoutPlaces)
      case .image(let source, let title, let children, _, let attributes):
        .image(source: source, title: title, children.withoutPlaces, attributes: attributes)
      case .emphasis(let children): .emphasis(children.withoutPlaces)
      case .strong(let children): .strong(children.withoutPlaces)
      case .styled(let style, let children): .styled(style, children.withoutPlaces)
      case .html(let markup, _): .html(markup)
      default: inline
      }
    }
  }
}
