package import CellSyntax
package import NotebookModel

/// Finds out which of the compiler's errors about a cell are due to the border between its unit and the earlier ones.
package struct BorderErrors {
  let cell: Cell
  let parsed: ParsedCell
  let predecessors: [CompiledUnit]
  /// The names that the lesson has declared between a unit and the cell.
  let declaredSince: (CompiledUnit) -> Set<String>

  /// The errors of `cell`, a unit of its own behind `predecessors`; `declaredSince` gives the names that the lesson has declared
  /// between a unit and the cell.
  package init(
    cell: Cell,
    parsed: ParsedCell,
    predecessors: [CompiledUnit],
    declaredSince: @escaping (CompiledUnit) -> Set<String>
  ) {
    self.cell = cell
    self.parsed = parsed
    self.predecessors = predecessors
    self.declaredSince = declaredSince
  }

  /// What would make the border disappear; `nil` when nothing would, or was to have done so already.
  ///
  /// Access control is given up only where nothing but the border speaks against the code: what is private to a type
  /// must be refused elsewhere.
  package func accommodations(
    for messages: [CompilerMessage],
    after current: Accommodations
  ) -> Accommodations? {
    var result = current
    let errors = messages.filter { $0.severity == .error }
    for error in errors {
      if error.text.contains("prevents automatic synthesis of") {
        synthesise(error.text, &result)
      } else if error.text.contains("main actor-isolated"),
        error.text.contains("nonisolated context")
      {
        result.runsOnMainActor = true
      } else if error.text.contains("self.init") {
        assignProperties(error, &result)
      }
    }
    let isBorder = errors.allSatisfy { isAccessAcrossBorder($0) || mayBeAboutPrivateOverload($0) }
    if result == current, isBorder { result.opensAccess = true }
    return result == current ? nil : result
  }

  /// The messages without those that only the border is to blame for, unless there are no others.
  package func withoutBorder(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    var isKept = true
    let kept = messages.filter { message in
      if message.severity == .error { isKept = !isAccessAcrossBorder(message) }
      return isKept
    }
    return kept.isEmpty ? messages : kept
  }

  /// Whether nothing but the border is to blame for an error.
  private func isAccessAcrossBorder(_ error: CompilerMessage) -> Bool {
    if isAboutPrivateMember(error) {
      // Without a place it is in the members that were written for the author.
      guard error.position != nil else { return true }
      guard let path = extensionAround(error)?.path, let names = privateMembers[path] else {
        return false
      }
      let isInitializer = error.text.contains("initializer is inaccessible")
      let member = error.text.firstMatch(of: #/'([^'(]+)[^']*' (?:setter )?is inaccessible/#)?.1
      return names.contains(isInitializer ? "init" : member.map(String.init) ?? "subscript")
    }
    return error.text.contains("must be declared public because it matches a requirement")
      || error.text.contains("must be as accessible as the declaration it overrides")
  }

  private func isAboutPrivateMember(_ error: CompilerMessage) -> Bool {
    error.text.contains("is inaccessible due to 'private'")
      || error.text.contains("setter is inaccessible")
  }

  /// Whether an error may be due to the border: where a private overload is out of view, it is about the others.
  private func mayBeAboutPrivateOverload(_ error: CompilerMessage) -> Bool {
    guard !isAboutPrivateMember(error), let path = extensionAround(error)?.path else {
      return false
    }
    return parsed.mayUse(privateMembers.filter { $0.key == path })
  }

  /// The texts between single quotes.
  private func quoted(_ text: String) -> [String] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private func extensionAround(_ error: CompilerMessage) -> DeclaredExtension? {
    guard let line = error.position?.line else { return nil }
    return parsed.extensions.first { $0.lines.contains(line) }
  }

  /// The newest earlier type of that name, and its unit.
  private func earlierType(_ path: String) -> (type: DeclaredType, unit: CompiledUnit)? {
    for unit in predecessors.reversed() {
      if let type = unit.types.last(where: { $0.path == path }) { return (type, unit) }
    }
    return nil
  }

  /// What is private to the types of earlier units and their extensions.
  private var privateMembers: [String: Set<String>] {
    predecessors.reduce(into: [:]) { $0.merge($1.privateMembers) { $0.union($1) } }
  }

  /// Whether the cell, which was compiled, may mean something else where it sees what is private to types that it extends.
  func mayMeanPrivateMembers(after accommodations: Accommodations) -> Bool {
    !accommodations.opensAccess && parsed.mayUse(privateMembers)
  }

  private func synthesise(_ text: String, _ result: inout Accommodations) {
    let words = quoted(text)
    guard words.count >= 3 else { return }
    for addition in parsed.extensions {
      let name = addition.path.split(separator: ".").last.map(String.init) ?? ""
      guard name == words[0], let (type, unit) = earlierType(addition.path),
        let members = SynthesizedMembers(of: type, for: words[2]),
        members.mentions.isDisjoint(with: declaredSince(unit))
      else { continue }
      for text in members.extensions(of: addition) where !result.members.contains(text) {
        result.members.append(text)
      }
      if members.assignsProperties { result.assignsProperties = true }
    }
  }

  private func assignProperties(_ error: CompilerMessage, _ result: inout Accommodations) {
    guard let addition = extensionAround(error), let (type, unit) = earlierType(addition.path),
      type.kind == .struct,
      // It means something else in Swift 4.
      !cell.code.contains("try?")
    else { return }
    var values = ""
    for property in type.properties {
      let isOptional = property.type?.hasSuffix("?") ?? false
      guard let value = property.initialValue ?? (isOptional && !property.isConstant ? "nil" : nil)
      else { continue }
      guard property.initialValueMentions.isDisjoint(with: declaredSince(unit)) else { return }
      values += " self.`\(property.name)` = \(value);"
    }
    result.assignsProperties = true
    for initializer in addition.initializers where !initializer.isDelegating {
      let place = CodePlace(line: initializer.bodyLine, column: initializer.bodyColumn)
      let edit = SourceEdit(place, inserting: values)
      if !values.isEmpty, !result.initialValues.contains(edit) { result.initialValues.append(edit) }
    }
  }
}
