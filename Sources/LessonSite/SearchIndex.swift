internal import FoundationEssentials
import NotebookReport

/// The sections of a site's lessons, for the script of the search page.
struct SearchIndex {
  private struct Entry: Encodable {
    /// The address of the section.
    var a: String
    /// The lesson's title.
    var l: String
    /// The section's title.
    var t: String
    /// Its text.
    var x: String
  }

  private let entries: [Entry]

  init(_ plan: SitePlan, _ pages: [RenderedPage]) {
    entries = zip(plan.lessons, pages).flatMap { lesson, page in
      let address = relativeAddress(of: lesson.page, from: "search.html")
      return page.sections.map { section in
        Entry(
          a: section.anchor.isEmpty ? address : "\(address)#\(section.anchor)",
          l: lesson.title,
          t: section.title,
          x: section.text
        )
      }
    }
  }

  /// JSON that may stand in a `<script>` element.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(entries) else { return "[]" }
    return String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
  }
}
