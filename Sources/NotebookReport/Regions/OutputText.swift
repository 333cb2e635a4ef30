internal import HTMLTree

/// Printed text; what is long or wide scrolls, with the keyboard too.
struct OutputText {
  private let text: String
  private let className: String
  private let name: String

  init(_ text: String, className: String, name: String) {
    self.text = text
    self.className = className
    self.name = name
  }

  /// A `<pre>`; one that may scroll can be focused and has a name.
  var node: HTMLNode {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isLong = lines.count > 24
    let scrolls = isLong || Scrolling.mayBeNeeded(for: text)
    return .element(
      "pre",
      [
        "class": isLong ? "\(className) long" : className, "tabindex": scrolls ? "0" : nil,
        "role": scrolls ? "group" : nil, "aria-label": scrolls ? name : nil,
      ],
      text
    )
  }
}
