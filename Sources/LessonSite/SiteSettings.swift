package import NotebookModel

/// What `site.yml` says about a site of lessons.
package struct SiteSettings: Hashable, Sendable {
  /// The name of the site, on top of every page.
  package var title = "Lessons"
  /// Named at the end of the index.
  package var author: String?
  /// The language of the index and the search page, a BCP 47 tag.
  package var language = "en"
  /// Where the site will be published, without a slash at its end; the sitemap and the page for wrong addresses need it.
  package var address: String?
  /// An image file beside `site.yml`.
  package var logo: String?
  /// The lessons in their order, by their paths; those that it leaves out follow by name.
  package var lessons: [String] = []
  /// How many bytes a page may have that sets no budget of its own.
  package var budget: Int?
  /// The files of works to cite for lessons without a bibliography of their own (`bibliography`).
  package var bibliography: [BibliographyName] = []
  /// The address of the folder of the sources, for links to lines.
  package var source: String?
  /// The colour of links as `#rrggbb`, on the light ground.
  package var accent: String?
  /// The colour of links on the dark ground.
  package var darkAccent: String?
  /// A CSS file whose rules come after the project's own.
  package var styleFile: String?
  /// A folder with templates that replace the project's own.
  package var templateFolder: String?
  /// Where the names of files stand in `site.yml`, by their keys, `lessons.1` for the second lesson.
  package var places: [String: SourcePosition] = [:]

  /// The settings of a site without `site.yml`.
  package init() {}
}
