internal import NotebookModel

/// The module that a cell would have to import for what the compiler does not find in it.
package struct MissingImport: Hashable, Sendable {
  /// The module's name, for example `Foundation`.
  package let module: String

  /// What to do, for the help of a diagnostic.
  package var help: String { "write `import \(module)` at the top of the cell" }

  /// Recognises a name that only a module brings which no cell sees by itself.
  ///
  /// - Parameters:
  ///   - message: An error of the compiler; `nil` results from warnings and notes.
  ///   - code: The source line that the message is about, and the lines that continue it. Without it a message
  ///     that does not name what is missing, such as those about `String(format:)`, is not recognised.
  package init?(_ message: CompilerMessage, code: String?) {
    guard message.severity == .error,
      let module = Self.module(named: message.text, code)
        ?? Self.module(calledIn: code, message.text)
    else { return nil }
    self.module = module
  }

  /// What would bring the name that `message` misses, in words; `nil` where no import would.
  package static func help(for message: CompilerMessage, code: String?) -> String? {
    MissingImport(message, code: code)?.help
  }

  /// The module of the name that the message itself holds.
  private static func module(named text: String, _ code: String?) -> String? {
    // Names stand between single quotes: every second part.
    let parts = text.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3 else { return nil }
    let name = parts[1]
    switch parts[0] {
    case "cannot find " where parts[2].hasPrefix(" in scope"):
      if functionsOfC.contains(name), let code, !isCalled(name, in: code) { return nil }
      return moduleOfName(name)
    case "cannot find type ": return moduleOfName(name)
    case "no macro named ", "unknown attribute ": return moduleOfMacro[name]
    case "regex builder requires the ": return name
    case "distributed actor " where text.contains("without importing module 'Distributed'"):
      return "Distributed"
    case "value of type " where parts.count >= 5 && parts[2] == " has no member ":
      return isMember(parts[3], ofType: name) ? "Foundation" : nil
    case "type " where parts.count >= 5 && parts[2] == " has no member ":
      return name == "String" && staticMembersOfString.contains(parts[3]) ? "Foundation" : nil
    // A parameter of a closure that could be a `Substring`.
    case "reference to member " where text.hasSuffix("without a contextual type"):
      return membersOfStrings.contains(name) ? "Foundation" : nil
    case "incorrect argument label in call (have ", "incorrect argument labels in call (have ":
      return name.hasPrefix("format:") ? "Foundation" : nil
    default: return nil
    }
  }

  private static func moduleOfName(_ name: String) -> String? {
    if let module = modules[name] { return module }
    // Foundation's classes from Objective-C and all types of Dispatch are known by their prefix.
    func hasPrefix(_ prefix: String) -> Bool {
      name.hasPrefix(prefix) && name.dropFirst(prefix.count).first?.isUppercase == true
    }
    return hasPrefix("NS") ? "Foundation" : hasPrefix("Dispatch") ? "Dispatch" : nil
  }

  private static func isMember(_ member: String, ofType type: String) -> Bool {
    switch type {
    case "String", "Substring", "String?", "Substring?": membersOfStrings.contains(member)
    default: member == "formatted" && typesWithFormats.contains(type)
    }
  }

  /// The module of an initializer or method that the message does not name: the compiler compares the call with
  /// others of the same name, and says what each time another one would need.
  private static func module(calledIn code: String?, _ text: String) -> String? {
    let isAboutCall = [
      "no exact matches in call to ", "incorrect argument label", "extra argument",
      "the compiler is unable to type-check this expression in reasonable time",
    ].contains { text.hasPrefix($0) }
    guard isAboutCall, let code else { return nil }
    let call =
      /\bString\s*(?:\.\s*init\s*)?\(\s*(?:format|contentsOfFile|contentsOf|data|bytes|localized)\s*:/
    let write = /\.\s*write\s*\(\s*(?:to|toFile)\s*:[^;]*\batomically\s*:/
    return code.contains(call) || code.contains(write) ? "Foundation" : nil
  }

  /// Whether `code` calls a function of this name, rather than reads a variable that is missing.
  private static func isCalled(_ name: String, in code: String) -> Bool {
    code.ranges(of: name).contains { range in
      let before = code[..<range.lowerBound].last
      let after = code[range.upperBound...].first { $0 != " " }
      let isWhole = before.map { !$0.isLetter && !$0.isNumber && !"_.".contains($0) } ?? true
      return isWhole && after == "("
    }
  }
}
