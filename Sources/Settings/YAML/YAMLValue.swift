package import NotebookModel

/// A YAML value and where it begins in its file.
package struct YAMLValue: Sendable {
  /// What a value is.
  package indirect enum Content: Sendable {
    /// A text as it is written but for its quotes; a plain one has none.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLValue])
    /// In the order of the file.
    case mapping([YAMLPair])
  }

  package var content: Content
  /// Line and column in the file, the column in bytes as everywhere.
  package var position: SourcePosition

  /// Makes a scalar; one that is not plain is a text whatever it looks like.
  package static func made(
    of text: String,
    isPlain: Bool = false,
    at position: SourcePosition
  ) -> YAMLValue {
    YAMLValue(content: .scalar(text, isPlain: isPlain), position: position)
  }

  /// The text of a scalar, as it is written but for its quotes.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether the value is a scalar without quotes.
  package var isPlain: Bool {
    if case .scalar(_, isPlain: true) = content { true } else { false }
  }

  /// The typed value of a scalar.
  package var scalar: YAMLScalar? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return isPlain ? YAMLScalar(plain: text) : .text(text)
  }

  /// The value in a message.
  package var shown: String {
    switch content {
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    case .scalar("", isPlain: true): return "empty"
    case .scalar(let text, let isPlain):
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
      let isWhole = line.count == text.count && line.count <= 40
      return (isPlain ? "" : "the text ") + "`\(line.prefix(40))\(isWhole ? "" : "…")`"
    }
  }
}

/// A key with its value.
package struct YAMLPair: Sendable {
  package var key: YAMLValue
  package var value: YAMLValue

  /// Makes a pair, as one in a file.
  package init(key: YAMLValue, value: YAMLValue) {
    self.key = key
    self.value = value
  }

  /// The key as messages name it.
  package var name: String { key.text ?? key.shown }
}
