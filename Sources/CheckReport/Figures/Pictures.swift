internal import HTMLTree
internal import Plotting

/// Pictures side by side, over each other, or in turn, as buttons choose; the style sheet does it alone.
enum Pictures {
  private static let choices = [
    ("side", "Side by side"), ("overlay", "Overlay"), ("blink", "Blink"), ("expected", "Expected"),
    ("actual", "Actual"),
  ]

  /// Two pictures of one size with the choice of their view; `name` groups the buttons.
  static func views(name: String, expected: HTMLNode, actual: HTMLNode) -> [HTMLNode] {
    let buttons = choices.map { value, label -> HTMLNode in
      .element(
        "label",
        ["class": "view-\(value)"],
        [
          .element(
            "input",
            [
              "type": "radio", "name": "view-\(name)", "value": value,
              "checked": value == "side" ? "" : nil,
            ]
          ),
          .text(" " + label),
        ]
      )
    }
    let hint = "What is the same in both vanishes; what is left differs."
    return [
      .element(
        "div",
        ["class": "comparison"],
        [
          .element(
            "fieldset",
            ["class": "views"],
            [.element("legend", [:], "View")] + buttons
          ),
          .element(
            "div",
            ["class": "panes pictures"],
            [
              pane("expected", "Expected", [plate(expected)]),
              pane("actual", "Actual", [plate(actual)]),
            ]
          ),
          .element("p", ["class": "hint"], hint),
        ]
      )
    ]
  }

  /// One side of a comparison.
  static func pane(_ side: String, _ label: String, _ nodes: [HTMLNode]) -> HTMLNode {
    .element(
      "figure",
      ["class": "pane \(side)"],
      [.element("figcaption", ["class": "label"], label)] + nodes
    )
  }

  /// The ground of a picture.
  static func plate(_ picture: HTMLNode) -> HTMLNode {
    .element("div", ["class": "plate"], [picture])
  }

  /// What is drawn of `figure` within `frame`; `suffix` ends its identifiers.
  static func svg(of figure: FigureValue, _ frame: Rectangle, suffix: String) -> HTMLNode {
    let writer = SVGWriter(
      theme: figure.followsTheme ? .page : .fixed,
      identifierSuffix: suffix
    )
    return .raw(
      writer.svg(
        of: FigureLayout.drawing(of: figure, extent: .part(frame)),
        description: FigureDescription(figure)
      )
    )
  }

  /// A picture file in squares of `scale` pixels.
  static func image(
    _ file: [UInt8],
    _ type: String,
    width: Int,
    height: Int,
    scale: Int,
    className: String,
    alternative: String
  ) -> HTMLNode {
    .element(
      "img",
      [
        "class": className, "alt": alternative, "width": "\(width * scale)",
        "height": "\(height * scale)", "src": "data:image/\(type);base64,\(Base64.encode(file))",
      ]
    )
  }
}
