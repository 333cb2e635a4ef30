/// What a piece of running text is, beyond CommonMark's emphasis: `~~gone~~`, `H~2~O`, `<kbd>Ctrl</kbd>`, `[text]{.mark}`.
package struct TextStyle: Hashable, Sendable {
  /// The elements of HTML that a lesson may use; the raw value is the element's name.
  ///
  /// All of them stand in running text and hold running text; none loads, links or runs anything.
  package enum Element: String, Hashable, Sendable, CaseIterable {
    case abbr, b, bdi, cite, code, del, dfn, em, i, ins, kbd, mark, q, s, samp, small, span, strong,
      sub, sup, u
    case variable = "var"
    /// A place where a long word may be divided, which holds nothing.
    case wbr
    /// Small capitals, which HTML has no element for.
    case smallCapitals = "small-caps"
  }

  /// What the text is.
  package var element: Element
  /// What a browser shows when the pointer rests on the text, such as what an abbreviation stands for.
  package var title: String?
  /// The language of the text, where it is another than the lesson's (BCP 47).
  package var language: String?
  /// The name that links lead to.
  package var label: String?

  /// Makes a style.
  package init(
    _ element: Element,
    title: String? = nil,
    language: String? = nil,
    label: String? = nil
  ) {
    self.element = element
    self.title = title
    self.language = language
    self.label = label
  }
}
