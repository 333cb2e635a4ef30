/// What is wrong with a formula, so that the page shows it as TeX.
package struct TeXProblem: Error, Hashable {
  /// What is wrong, without a full stop.
  package var message: String
  /// What to do about it; `nil` where an unknown command is the problem, for which the nearest known one may help.
  package var help: String?
  /// Where it is, in bytes of the TeX's UTF-8.
  package var offset: Int
  /// The command that is not known, without its backslash.
  package var unknownCommand: String?

  init(_ message: String, at offset: Int, help: String? = nil, unknownCommand: String? = nil) {
    self.message = message
    self.help = help
    self.offset = offset
    self.unknownCommand = unknownCommand
  }
}
