package import NotebookModel

/// Values from the command line for the parameters of a lesson.
package struct ParameterOverrides: Sendable {
  private let values: [(name: String, text: String)]

  /// Reads `NAME=VALUE` texts.
  ///
  /// - Throws: `UsageError` for a text without a name or an equals sign.
  package init(_ texts: [String]) throws(UsageError) {
    var values: [(name: String, text: String)] = []
    for text in texts {
      guard let mark = text.firstIndex(of: "="), mark > text.startIndex else {
        throw UsageError("-p \(text) is not of the form NAME=VALUE.")
      }
      values.append((String(text[..<mark]), String(text[text.index(after: mark)...])))
    }
    self.values = values
  }

  /// The names of the parameters that are set.
  var names: [String] { values.map(\.name) }

  /// Sets the parameters of a lesson, each in the type that its front matter gives it.
  ///
  /// - Throws: `UsageError` for a name that the lesson does not have, or a value of another type.
  package func apply(to notebook: inout Notebook) throws(UsageError) {
    for (name, text) in values {
      guard let index = notebook.frontMatter.parameters.firstIndex(where: { $0.name == name })
      else {
        let names = notebook.frontMatter.parameters.map(\.name).joined(separator: ", ")
        throw UsageError(
          "-p \(name): \(notebook.fileName) has no such parameter; "
            + (names.isEmpty ? "its front matter has no `params:`." : "it has \(names).")
        )
      }
      let old = notebook.frontMatter.parameters[index].value
      guard let value = old.replaced(by: text) else {
        throw UsageError(
          "-p \(name)=\(text): \(notebook.fileName) declares \(name) as \(old.typeName) (\(old)), which this is not."
        )
      }
      notebook.frontMatter.parameters[index].value = value
    }
  }
}

extension ParameterValue {
  /// The value that a text stands for in the type of this one.
  fileprivate func replaced(by text: String) -> ParameterValue? {
    switch self {
    case .bool: Bool(text).map(ParameterValue.bool)
    case .integer: Int(text).map(ParameterValue.integer)
    case .number: Double(text).map(ParameterValue.number)
    case .string: .string(text)
    }
  }
}
