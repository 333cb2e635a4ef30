/// What the reader of a lesson's page may be shown, and who made it.
package struct PageOptions: Hashable, Sendable {
  /// Whether HTML in the lesson's Markdown, and HTML or SVG that a cell displays, reach the page as they are.
  ///
  /// Without it HTML is shown as text, and of an SVG image only the drawing is kept.
  package var allowsRawHTML: Bool
  /// The program named in the footer, with its version.
  package var generator: String
  /// The address of the lesson's source, to which `#L12` is added; `nil` names places without links.
  package var sourceAddress: String?
  /// The address of a style sheet relative to the page; `nil` writes the project's own into the page.
  package var styleSheet: String?
  /// The path of the page in its site, where links to lessons (`other.md`) lead to their pages (`other.html`); `nil` for a
  /// page that stands alone.
  package var sitePath: String?
  /// The name of the site, which the window shows behind that of the lesson.
  package var siteTitle: String?
  /// Markup of the site above the lesson and below it; `nil` for a page that stands alone.
  package var siteHeader: String?
  /// Markup of the site below the text of the lesson, which has anchors of its own.
  package var siteEnd: String?
  /// Whether that markup shows an image file, which the page's policy then allows.
  package var headerShowsImage = false
  /// The picture files beside the lesson that stand in the page, by their paths as `LinkDestination.parts` gives them.
  package var pictures: [String: [UInt8]] = [:]
  /// Where files beside the lesson are for its page, by their paths; those that are left out are where the lesson says.
  package var fileAddresses: [String: String] = [:]
  /// The end of the page, in place of the line that names the program.
  package var siteFooter: String?

  /// Whether the page listens for newer versions of itself, as `spikenote watch` shows it.
  package var isPreview = false

  /// Makes options; without arguments they trust no HTML of the lesson.
  package init(
    allowsRawHTML: Bool = false,
    generator: String = "Spikenote 0.1.0",
    sourceAddress: String? = nil
  ) {
    self.allowsRawHTML = allowsRawHTML
    self.generator = generator
    self.sourceAddress = sourceAddress
  }
}
