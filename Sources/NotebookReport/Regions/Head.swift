internal import HTMLTree

/// The `<head>`: encoding, what the page may load (nothing), title, style.
struct Head {
  let title: String
  let options: PageOptions
  /// Whether the lesson shows image files that lie beside the page.
  let showsLocalImages: Bool

  var node: HTMLNode {
    .element(
      "head",
      [:],
      [
        .element("meta", ["charset": "utf-8"]),
        .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        .element(
          "meta",
          ["name": "viewport", "content": "width=device-width, initial-scale=1"]
        ),
        .element("meta", ["name": "color-scheme", "content": "light dark"]),
        .element("meta", ["name": "generator", "content": options.generator]),
        .element("title", [:], title),
        .element("style", [:], [.raw(stylesheet)]),
      ]
    )
  }

  /// The Content Security Policy (W3C, level 3).
  ///
  /// Where the lesson's own HTML is allowed, it may bring scripts of its own and load what it names.
  private var policy: String {
    if options.allowsRawHTML {
      return "default-src 'self' https: data: blob: 'unsafe-inline'"
    }
    let images = showsLocalImages ? "img-src 'self' data:" : "img-src data:"
    return "default-src 'none'; style-src 'unsafe-inline'; \(images); base-uri 'none'; "
      + "form-action 'none'"
  }
}
