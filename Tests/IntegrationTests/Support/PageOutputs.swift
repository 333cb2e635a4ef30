import Foundation

/// Reads back what a page shows below its cells.
enum PageOutputs {
  /// For each cell its outputs as texts:
  /// `text`, `value: …`, `table: …`, `stderr: …`, `figure`, `animation`, `saved: LINK`, `remark: …`, `failure: HEADLINE`, and the
  /// messages of a failure as `PLACE SEVERITY MESSAGE`.
  static func cells(of page: String) -> [[String]] {
    page.components(separatedBy: "<div class=\"cell\" id=\"").dropFirst().map { outputs(of: $0) }
  }

  private static let patterns: [(label: String, pattern: String)] = [
    ("code", #"<pre class="code[^>]*>.*?</pre>"#),
    ("data", #"<details class="data">.*?</details>"#),
    ("value: ", #"<pre class="output value[^>]*>(.*?)</pre>"#),
    ("", #"<pre class="output(?: long)?"[^>]*>(.*?)</pre>"#),
    ("table: ", #"<div class="numbers"[^>]*>\s*<table>(.*?)</table>"#),
    ("stderr: ", #"<div class="stderr">.*?<pre[^>]*>(.*?)</pre>"#),
    ("figure", #"<figure[ >].*?</figure>"#),
    ("saved: ", #"<p class="saved">Saved <a href="([^"]*)""#),
    ("remark: ", #"<p class="remark">(.*?)</p>"#),
    ("failure: ", #"<div class="failure(?: expected)?">\s*<p class="label">(.*?)</p>"#),
    ("", #"<p class="message">(.*?)</p>"#),
  ]

  private static func outputs(of cell: String) -> [String] {
    // The end of the page belongs to no cell.
    let text = cell.components(separatedBy: "</main>")[0]
    let whole = patterns.map(\.pattern).joined(separator: "|")
    guard
      let expression = try? NSRegularExpression(pattern: whole, options: .dotMatchesLineSeparators)
    else {
      return []
    }
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      match in
      for group in 1..<match.numberOfRanges {
        guard let range = Range(match.range(at: group), in: text) else { continue }
        let labels = patterns.filter { $0.pattern.contains("(.*?)") || $0.pattern.contains("([^") }
        return labels[group - 1].label + plain(String(text[range]))
      }
      guard let range = Range(match.range, in: text), text[range].hasPrefix("<figure") else {
        return nil
      }
      return text[range].contains("<animate") || text[range].contains("image/gif")
        ? "animation" : "figure"
    }
  }

  private static func plain(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
