internal import Digests
internal import FoundationEssentials

/// What a page may load and run (Content Security Policy, W3C, level 3): its own scripts by their hashes, and nothing else.
package struct ContentPolicy {
  /// The scripts that stand in the page, as they are written there.
  package var scripts: [String]
  /// Whether the page shows image files that lie beside it.
  package var showsLocalImages: Bool
  /// Whether the style sheet is a file beside the page.
  package var linksStyles = false
  /// The beginning of that file's address where it is not relative.
  package var stylePrefix = ""

  /// Whether scripts may ask the page's own server.
  package var connects = false

  /// Makes the policy of a page.
  package init(scripts: [String], showsLocalImages: Bool) {
    self.scripts = scripts
    self.showsLocalImages = showsLocalImages
  }

  /// The value of the `content` attribute.
  package var text: String {
    let hashes = scripts.map { script in
      "'sha256-\(Data(SHA256.digest(of: script.utf8)).base64EncodedString())'"
    }
    let scriptSources = hashes.isEmpty ? "'none'" : hashes.joined(separator: " ")
    let images = showsLocalImages ? "img-src 'self' data:" : "img-src data:"
    let styles = linksStyles ? (stylePrefix.isEmpty ? "'self' " : "'self' \(stylePrefix) ") : ""
    return
      "default-src 'none'; style-src \(styles)'unsafe-inline'; script-src \(scriptSources); \(images); "
      + (connects ? "connect-src 'self'; " : "") + "base-uri 'none'; form-action 'none'"
  }
}
