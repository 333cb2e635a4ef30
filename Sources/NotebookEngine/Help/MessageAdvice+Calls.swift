internal import NotebookModel

/// Calls whose arguments are not those of the function.
extension MessageAdvice {
  /// Labels that are wrong, too many, missing, or in another order.
  var labelAdvice: Advice? {
    let text = message.text
    if let match = text.firstMatch(
      of: /^incorrect argument labels? in call \(have '(.*)', expected '(.*)'\)/
    ) {
      return wrongLabels(labels(match.1), labels(match.2))
    }
    if let match = text.firstMatch(
      of: /^argument '(\w+)' must precede (?:unnamed )?argument '?#?(\w+)'?/
    ) {
      return wrongOrder(String(match.1), before: String(match.2))
    }
    if text.contains(/^unnamed argument #\d+ must precede argument/) {
      return wrongOrder(nil, before: nil)
    }
    if let match = text.firstMatch(of: /^extraneous argument labels? '(.*)' in call/) {
      guard var call else { return Advice() }
      if let help = familiarLabels(call) {
        return Advice("\(named(call)) does not take these labels", help, keepsNotes: false)
      }
      let extra = Set(labels(match.1))
      let foreign = extra.subtracting(call.runtimeSignatures.joined()).subtracting(["_"])
      if let label = foreign.min(), let help = FamiliarCalls.help(for: call) {
        return Advice("\(named(call)) has no argument `\(label):`", help, keepsNotes: false)
      }
      for index in call.arguments.indices where extra.contains(call.arguments[index].label ?? "") {
        call.arguments[index].label = nil
      }
      let names = extra.subtracting(["_"]).sorted().map { "`\($0):`" }.joined(separator: ", ")
      return Advice(
        "\(named(call)) takes this argument without \(names)",
        "Write `\(call.text)`",
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(of: /^missing argument labels? '(.*)' in call/) {
      return missingLabels(labels(match.1))
    }
    return nil
  }

  /// The call with our labels in the place of other libraries', where it has such.
  private func familiarLabels(_ call: CodeCall) -> String? {
    let known = call.withKnownLabels
    let isKnown = known.arguments.allSatisfy { argument in
      argument.label.map { Set(call.runtimeSignatures.joined()).contains($0) } ?? true
    }
    guard known.arguments != call.arguments, isKnown else { return nil }
    return "Write `\((known.ordered(by: known.runtimeSignatures) ?? known).text)`"
  }

  private func labels(_ text: Substring) -> [String] { text.split(separator: ":").map(String.init) }

  /// The function, as a message names it.
  private func named(_ call: CodeCall) -> String { "`\(call.callee)`" }

  private func wrongLabels(_ given: [String], _ expected: [String]) -> Advice {
    guard var call, given.count == call.arguments.count else {
      return Advice("the labels of the arguments are not those of the function", nil)
    }
    let wrong = zip(given, expected).filter { $0 != $1 }
    let words = wrong.map { $0.0 == "_" ? "an argument without a label" : "`\($0.0):`" }
    for (index, label) in expected.enumerated() where index < call.arguments.count {
      call.arguments[index].label = label == "_" ? nil : label
    }
    return Advice(
      "\(named(call)) does not take \(words.joined(separator: " and "))",
      "Write `\(call.text)`",
      keepsNotes: false
    )
  }

  private func wrongOrder(_ label: String?, before other: String?) -> Advice {
    guard let call else { return Advice() }
    let text = "the arguments of \(named(call)) stand in another order"
    if let ordered = call.ordered(by: call.runtimeSignatures + signaturesInNotes) {
      return Advice(text, "Write `\(ordered.text)`", keepsNotes: false)
    }
    var moved = call
    if let label, let other,
      let from = moved.arguments.firstIndex(where: { $0.label == label }),
      let to = moved.arguments.firstIndex(where: { $0.label == other })
        ?? Int(other).map({ $0 - 1 }), moved.arguments.indices.contains(to)
    {
      moved.arguments.insert(moved.arguments.remove(at: from), at: to)
    } else if label == nil {
      moved.arguments =
        call.arguments.filter { $0.label == nil } + call.arguments.filter { $0.label != nil }
    }
    return Advice(text, "Write `\(moved.text)`", keepsNotes: false)
  }

  private var signaturesInNotes: [[String]] {
    notes.compactMap { $0.text.firstMatch(of: /'\w+\(([^)]*)\)' declared here/) }
      .map { labels($0.1) }
  }

  private func missingLabels(_ labels: [String]) -> Advice {
    guard var call else { return Advice() }
    if let help = FamiliarCalls.help(for: call) {
      return Advice("\(named(call)) does not take these arguments", help, keepsNotes: false)
    }
    let unlabelled = call.arguments.indices.filter { call.arguments[$0].label == nil }
    guard labels != ["file"] else { return Advice("\(named(call)) takes fewer arguments") }
    let names = labels.filter { $0 != "_" }.map { "`\($0):`" }.joined(separator: " and ")
    let text = "\(named(call)) takes this argument with a label, \(names)"
    let signature = call.runtimeSignatures.first { Set(labels).isSubset(of: $0) }
    if let signature, let last = unlabelled.last,
      unlabelled.count > signature.count(where: { $0 == "_" }) || unlabelled.count == 1
    {
      call.arguments[last].label = labels[labels.count - 1]
      return Advice(text, "Write `\(call.text)`", keepsNotes: false)
    }
    if unlabelled.count == labels.count {
      for (index, label) in zip(unlabelled, labels) where label != "_" {
        call.arguments[index].label = label
      }
      return Advice(text, "Write `\(call.text)`", keepsNotes: false)
    }
    return Advice(text, "Write \(names) before the argument", keepsNotes: false)
  }

  /// Arguments that a function has not, or has and misses.
  var callAdvice: Advice? {
    let text = message.text
    if let match = text.firstMatch(
      of: /^extra argument(?:s at positions \S+)?(?: '(\w+)')? in call/
    ) {
      guard let call else { return Advice("the function takes fewer arguments", nil) }
      let known = Set(call.runtimeSignatures.joined()).subtracting(["_"]).sorted()
      guard let label = match.1.map(String.init) else {
        return Advice(
          "\(named(call)) takes fewer arguments",
          FamiliarCalls.help(for: call) ?? forms(of: call),
          keepsNotes: false
        )
      }
      let nearest =
        FamiliarCalls.labels[label].flatMap { known.contains($0) ? $0 : nil }
        ?? RuntimeNames.nearest(to: label, among: known)
        ?? known.first { $0.lowercased().hasSuffix(label.lowercased()) }
      return Advice(
        "\(named(call)) has no argument `\(label):`",
        FamiliarCalls.help(for: call) ?? nearest.map { "Did you mean `\($0):`?" }
          ?? forms(of: call),
        keepsNotes: false
      )
    }
    if text.hasPrefix("argument passed to call that takes no arguments") {
      guard let call else { return Advice() }
      return Advice(
        "\(named(call)) does not take this argument",
        FamiliarCalls.help(for: call) ?? familiarLabels(call) ?? forms(of: call)
          ?? "Write `\(call.callee)()`",
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(of: /^missing arguments? for parameters? (.+?) in call/) {
      guard let call = call ?? callFromName else { return Advice() }
      let names = match.1.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { "`\($0.element):`" }
      let what = names.isEmpty ? "an argument" : names.joined(separator: " and ")
      return Advice(
        "\(named(call)) misses \(what)",
        FamiliarCalls.help(for: call) ?? forms(of: call),
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(
      of:
        /^instance method '(.+?)' expects (\d+) separate arguments|^(?:static method|global function|initializer) '?(.*?)'? ?expects (\d+) separate arguments/
    ) {
      guard var call else { return Advice() }
      call.arguments = call.arguments.map { argument in
        CodeCall.Argument(label: argument.label, value: argument.value.trimming("()"))
      }
      let count = match.2 ?? match.4 ?? ""
      return Advice("\(named(call)) takes \(count) arguments, not a pair", "Write `\(call.text)`")
    }
    if text.hasPrefix("no exact matches in call to") { return noMatch() }
    return nil
  }

  /// How the runtime's functions of that name are called.
  private func forms(of call: CodeCall) -> String? {
    let signatures = call.runtimeSignatures + signaturesInNotes
    guard !signatures.isEmpty else { return nil }
    var forms: [String] = []
    for labels in signatures {
      let form = "`\(call.function)(\(labels.map { $0 + ":" }.joined()))`"
      if !forms.contains(form) { forms.append(form) }
    }
    return "It is called \(forms.prefix(3).joined(separator: " or "))"
  }

  private func noMatch() -> Advice {
    let name = message.text.firstMatch(of: /'(.+)'$/).map { "`\($0.1)`" } ?? "a subscript"
    var expected: [String] = []
    var given: Substring = ""
    for note in notes {
      guard
        let match = note.text.firstMatch(
          of: /candidate expects value of type '(.+?)'.*for parameter #\d+ \(got '(.+)'\)/
        )
      else { continue }
      given = match.2
      let isKnown = !match.1.contains("RangeSet") && !match.1.contains("UnboundedRange")
      if isKnown, !expected.contains(String(match.1)) { expected.append(String(match.1)) }
    }
    let call = callFromName
    let help =
      call.flatMap(FamiliarCalls.help)
      ?? (expected.isEmpty
        ? call.flatMap(forms)
        : "It takes \(expected.joined(separator: " or ")), not \(given)")
    return Advice("\(name) does not take these arguments", help, keepsNotes: false)
  }
}
