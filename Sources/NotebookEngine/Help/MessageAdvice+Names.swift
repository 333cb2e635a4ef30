internal import NotebookModel

/// Names that are not there.
extension MessageAdvice {
  /// A member that a type has not.
  var memberAdvice: Advice? {
    if let match = message.text.firstMatch(
      of: /^value of tuple type '\(\)' has no member '(.+?)'/
    ) {
      return Advice(
        "what stands before `.\(match.1)` gives no value",
        "Write them as two statements"
      )
    }
    if let match = message.text.firstMatch(
      of: /'([^'(]+)[^']*' (?:setter )?is inaccessible due to '\w+' protection level/
    ) {
      return inaccessible(String(match.1))
    }
    guard
      let match = message.text.firstMatch(
        of:
          /^(value of type|type) '(.+?)' has no (?:static |dynamic )?member '([^']+)'(?:; did you mean '(.+)'\?)?/
      )
    else { return nil }
    // `plt` is a value, whose type has a name that authors do not meet.
    let isCurrentPlot = match.2 == "CurrentPlot"
    let (type, member) = (isCurrentPlot ? "plt" : String(match.2), String(match.3))
    let text = "\(isCurrentPlot ? "type" : match.1) '\(type)' has no member '\(member)'"
    return Advice(text, memberHelp(member, of: type, match.4.map(String.init)))
  }

  private func memberHelp(_ member: String, of type: String, _ suggestion: String?) -> String? {
    let base = String(type.prefix { !"?<".contains($0) })
    let receiver = operand(before: max(0, offset - 1))
    if type == "[Axes]" || type == "[[Axes]]", RuntimeNames.names(of: "Axes").contains(member) {
      let places = type == "[Axes]" ? "[0]" : "[0][0]"
      return "Plots stand by row and column: write `\(receiver)\(places).\(member)`"
    }
    if type.contains(" : ") { return "Write `\(receiver)[\"\(member)\"]`" }
    let isCollection = type.hasPrefix("[") || base == "Array"
    let kind = isCollection ? "Array" : base
    if let help = FamiliarNames.members[kind]?[member] {
      return help.replacing("@", with: receiver.isEmpty ? "x" : receiver)
    }
    if base == "String", code.masked[line].contains(".\(member)") {
      return "Write the name as a string: `\"\(spaced(member))\"`"
    }
    if let suggestion { return "Did you mean `\(suggestion)`?" }
    let known =
      RuntimeNames.names(of: base)
      + (isCollection ? FamiliarNames.arrayMembers : [])
    return RuntimeNames.nearest(to: member, among: known).map { "Did you mean `\($0)`?" }
  }

  /// `upperRight` as Matplotlib's names have it: `upper right`.
  private func spaced(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      text += character.isUppercase ? " " + character.lowercased() : String(character)
    }
  }

  /// A name that the runtime or the author keeps to itself.
  private func inaccessible(_ name: String) -> Advice {
    guard declarations[name] == nil, message.text.contains("'private'") == false,
      message.text.contains("'fileprivate'") == false
    else {
      return Advice(
        "`\(name)` is private to the type that declares it",
        "Leave out `private` where it is declared, if other code is to use it",
        keepsNotes: false
      )
    }
    return Advice("there is no `\(name)` for a lesson to use", nil, keepsNotes: false)
  }

  /// A name that nothing declares.
  var scopeAdvice: Advice? {
    if let match = message.text.firstMatch(of: /^no such module '(.+)'/) {
      let base = String(match.1.prefix { $0 != "." })
      guard FamiliarNames.pythonModules.contains(base) else { return nil }
      let finding = PythonHabits.missingModule(base, line, offset)
      return Advice(finding.text, finding.help)
    }
    if let match = message.text.firstMatch(
      of: /^cannot find operator '(.+?)' in scope(?:; did you mean '(.+)'\?)?/
    ) {
      let sign = String(match.1)
      return Advice(
        "Swift has no operator `\(sign)`",
        FamiliarNames.operators[sign] ?? match.2.map { "Write `\($0)`" }
      )
    }
    guard
      let match = message.text.firstMatch(
        of: /^cannot find (type )?'(.+?)' in scope(?:; did you mean '(.+)'\?)?/
      )
    else { return nil }
    let name = String(match.2)
    let text = "cannot find \(match.1 ?? "")'\(name)' in scope"
    if match.1 != nil, let type = FamiliarNames.types[name] {
      return Advice(text, "Write `\(type)`")
    }
    return Advice(text, scopeHelp(name, match.3.map(String.init)))
  }

  private func scopeHelp(_ name: String, _ suggestion: String?) -> String? {
    if FamiliarNames.namespaces.contains(name) { return namespaceHelp(name) }
    if let help = familiarCallHelp(name) ?? FamiliarNames.names[name] { return help }
    // `x to use it in a type …` is no name.
    let option =
      /\b(?:cmap|color|c|colors|marker|loc|linestyle|facecolor|edgecolor|interpolation|origin|aspect|align|histtype|ha|va|axis|direction|fmt)\s*:\s*(\w+)/
    if code.masked[line].matches(of: option).contains(where: { $0.1 == name }) {
      return "Write it as a string: `\"\(name)\"`"
    }
    if let suggestion, !suggestion.contains(" ") { return "Did you mean `\(suggestion)`?" }
    let known =
      Array(declarations.keys).sorted() + RuntimeNames.names(of: "")
      + RuntimeNames.members.keys.filter { !$0.isEmpty && !$0.contains(".") }.sorted()
      + FamiliarNames.swiftFunctions
    if let match = code.masked[line].firstMatch(of: /^\s*(let|var)(\w+)\s*=/),
      name == "\(match.1)\(match.2)"
    {
      return "Write `\(match.1) \(match.2)`"
    }
    if let nearest = RuntimeNames.nearest(to: name, among: known) {
      return "Did you mean `\(nearest)`?"
    }
    let line = code.lines[line]
    if let match = code.masked[self.line].firstMatch(of: /^\s*(\w+)\s*=(?!=)\s*(.+)$/),
      match.1 == name
    {
      let assignment = line.trimming(" \t")
      return "Write `let \(assignment)`, or `var \(assignment)` if it changes later"
    }
    return nil
  }

  /// `np.zeros(3)`, `torch.tensor([1, 2])`.
  private func namespaceHelp(_ name: String) -> String? {
    let text = code.masked[line]
    let pattern =
      /\b(?:np|numpy|torch|F|nn|math|Math|random|snn|time)\.((?:random\.|functional\.)?(\w+))/
    guard
      let match = text.matches(of: pattern).map(\.output).first(where: {
        $0.0.hasPrefix(name + ".")
      })
    else { return "Leave `\(name).` out: a lesson's functions need no module before them" }
    let member = String(match.2)
    if name == "nn" || name == "snn" {
      return "There are no networks: a lesson has encoders, tensors and plots"
    }
    if name == "time" { return "Write `ContinuousClock().measure { … }`" }
    if let familiar = FamiliarNames.moduleMembers[member] { return "Write `\(familiar)`" }
    let camel = RuntimeNames.camelCase(member)
    if RuntimeNames.names(of: "Tensor").contains(camel),
      RuntimeNames.labels(of: camel, in: "Tensor").contains(where: { !$0.isEmpty }),
      !RuntimeNames.names(of: "").contains(camel)
    {
      return FamiliarNames.methodsOfTensors.contains(camel)
        ? "Call it on the tensor: `x.\(camel)()`" : "Write `Tensor.\(camel)`"
    }
    if RuntimeNames.names(of: "").contains(camel) { return "Write `\(camel)` alone" }
    let known = RuntimeNames.names(of: "") + RuntimeNames.names(of: "Tensor")
    return RuntimeNames.nearest(to: member, among: known).map { "Did you mean `\($0)`?" }
      ?? "Leave `\(name).` out: a lesson's functions need no module before them"
  }

  /// `len(x)`, `range(10)` and others, with what they are called with.
  private func familiarCallHelp(_ name: String) -> String? {
    guard let make = FamiliarNames.calls[name], let call = callFromName, call.function == name
    else { return nil }
    let values = call.arguments.map(\.value)
    return values.isEmpty ? nil : make(values)
  }
}
