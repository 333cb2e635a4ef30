/// One output of a cell, in the order in which the cell made it.
package enum CellOutput: Hashable, Sendable {
  /// Where text was printed to; the raw value is the name that Jupyter gives it.
  package enum Stream: String, Hashable, Sendable, Codable {
    case standardOutput = "stdout"
    case standardError = "stderr"
  }

  /// Printed text; consecutive text of one stream is one output.
  case text(Stream, String)
  /// What `display(_:)` was given, a figure, or the value of the last expression.
  case display(DisplayData)
  /// A file that the cell saved: its path relative to the page.
  case file(String)
  /// A remark of the runner, for example that output was cut.
  case notice(String)
  /// Why the cell stopped.
  case failure(CellFailure)

  /// Whether the output is an image.
  package var isFigure: Bool {
    guard case .display(let data) = self else { return false }
    return data.representations.contains { $0.mediaType.hasPrefix("image/") }
  }
}

/// A value in one or more representations, the richest first.
package struct DisplayData: Hashable, Sendable {
  /// The value as bytes of one media type.
  package struct Representation: Hashable, Sendable {
    /// `image/svg+xml`, `image/gif`, `image/png`, `text/html` or `text/plain`.
    package var mediaType: String
    /// The bytes of a file of that type; text is UTF-8.
    package var data: [UInt8]

    /// Makes a representation; `data` is UTF-8 when the type is text.
    package init(mediaType: String, data: [UInt8]) {
      self.mediaType = mediaType
      self.data = data
    }
  }

  /// The richest first.
  package var representations: [Representation]

  /// Makes the data of a value from its representations, the richest first.
  package init(_ representations: [Representation]) {
    self.representations = representations
  }

  /// The data of the first representation of that type.
  package func data(of mediaType: String) -> [UInt8]? {
    representations.first { $0.mediaType == mediaType }?.data
  }

  /// The text of the first representation of that type.
  package func text(of mediaType: String) -> String? {
    data(of: mediaType).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Why a cell stopped before its end.
package struct CellFailure: Hashable, Sendable, Codable {
  /// What stopped the cell.
  package enum Cause: String, Hashable, Sendable, Codable {
    /// The compiler refused it.
    case compileError
    /// It trapped: a failed precondition, an index out of range, a wrong argument.
    case trap
    /// An error reached the top level.
    case thrownError
    /// It took longer than its `timeout`.
    case timeout
    /// It ended the process itself.
    case exit
    /// It was expected to fail and did not.
    case unexpectedSuccess
    /// The run ended before it and gave no reason: a mistake of the runner.
    case internalError
  }

  /// What stopped the cell.
  package var cause: Cause
  /// The errors, most important first; each with its place in the lesson where it is known.
  package var diagnostics: [Diagnostic]

  /// Makes a failure; the most important diagnostic comes first.
  package init(_ cause: Cause, _ diagnostics: [Diagnostic]) {
    self.cause = cause
    self.diagnostics = diagnostics
  }
}
