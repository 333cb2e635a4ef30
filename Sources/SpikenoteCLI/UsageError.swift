/// A call that cannot be meant: the wrong file, the wrong parameter.
package struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do, as a sentence.
  package var message: String

  /// Makes an error; `message` says what is wrong and what to do.
  package init(_ message: String) { self.message = message }

  package var description: String { message }
}
