/// A wrong argument of a call in a cell: which function, what is wrong, and the rule it breaks.
///
/// The runtime finds such an error in a function that throws it, so that its text can be tested, and the
/// function that a cell calls hands it to `stopCell(_:)`.
package struct ArgumentError: Error, Equatable, CustomStringConvertible {
  /// The function as a cell's author writes it, such as `spikegen.rate`.
  package let function: String
  /// What is wrong with the arguments, without the function's name.
  package let complaint: String

  /// Makes the error `function: complaint`, for a rule that concerns several arguments.
  package init(_ function: String, _ complaint: String) {
    self.function = function
    self.complaint = complaint
  }

  /// Makes the error `function: argument is value, but rule`.
  package init(_ function: String, _ argument: String, is value: some Any, but rule: String) {
    self.init(function, "\(argument) is \(value), but \(rule)")
  }

  /// The message that the author of the cell reads.
  package var description: String { "\(function): \(complaint)" }
}

/// Stops the cell with the message of `error`.
///
/// A wrong argument is a mistake in the lesson's source, which no code of the lesson could handle; the
/// process ends, and the runner shows the message and the line.
package func stopCell(_ error: ArgumentError) -> Never {
  fatalError(error.description)
}

/// Returns what `body` returns, or stops the cell with the error that it throws.
@inline(__always)
package func orStop<Value>(_ body: () throws(ArgumentError) -> Value) -> Value {
  do throws(ArgumentError) {
    return try body()
  } catch {
    stopCell(error)
  }
}
