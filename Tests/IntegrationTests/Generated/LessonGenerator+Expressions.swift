extension LessonGenerator {
  /// A small number, as it is written.
  mutating func number() -> String { "\(random.below(10))" }

  /// An expression of a type, made of what the model and the parameters around it give.
  ///
  /// The name of the function whose body it stands in is excluded: nothing calls itself without end.
  mutating func expression(
    _ type: String,
    depth: Int = 2,
    parameters: [(name: String, type: String)] = [],
    excluded: String = ""
  ) -> String {
    let shadowed = hidden.union(parameters.map(\.name) + [excluded])
    func inner(_ other: String, _ generator: inout Self) -> String {
      generator.expression(other, depth: depth - 1, parameters: parameters, excluded: excluded)
    }
    if depth > 0, random.chance(45), let text = composite(type, excluded: excluded, inner) {
      return text
    }
    var choices = parameters.filter { $0.type == type }.map(\.name)
    choices += choices
    for variable in model.variables where !shadowed.contains(variable.name) {
      if variable.type == type { choices.append(variable.name) }
      guard let own = model.types[variable.type] else { continue }
      choices += own.members.filter { $0.type == type }.map { variable.name + $0.access }
      choices += own.properties.filter { $0.type == type }.map { "\(variable.name).\($0.name)" }
    }
    for key in model.writableTypes where !shadowed.contains(LessonModel.written(key)) {
      guard let own = model.types[key] else { continue }
      let value = value(of: key)
      choices += own.members.filter { $0.type == type }.map { value + $0.access }
    }
    for member in model.libraryMembers where member.type == type && depth > 0 {
      choices.append("\(inner(member.owner, &self).inParentheses)\(member.access)")
    }
    for function in model.functions
    where depth > 0 && function.result == type && !shadowed.contains(function.name)
      && !function.canThrow && !function.isAsync && !function.isOnMainActor
    {
      choices.append(call(function) { inner($0, &$1) })
    }
    if random.chance(30) || choices.isEmpty { return literal(type) }
    return random.pick(choices)
  }

  /// A call with arguments that fit.
  mutating func call(
    _ function: LessonModel.Function,
    _ argument: (String, inout Self) -> String
  ) -> String {
    let arguments = function.parameters.map { type in
      argument(function.isGeneric ? random.pick(["Int", "String", "Bool"]) : type, &self)
    }
    return "\(function.name)(\(arguments.joined(separator: ", ")))"
  }

  /// A value of one of the lesson's types.
  mutating func value(of key: String) -> String {
    guard let own = model.types[key] else { return "0" }
    return own.kind == .enum ? "\(own.name).\(random.pick(own.cases))" : "\(own.name)()"
  }

  mutating func literal(_ type: String) -> String {
    switch type {
    case "Int": return number()
    case "Double": return "\(number()).5"
    case "String": return "\"\(random.pick(["a", "b", "swift", ""]))\""
    case "Bool": return random.pick(["true", "false"])
    case "[Int]": return "[\(number()), \(number())]"
    case "Int?": return random.pick(["Int(\"3\")", "[4].first", "Int(\"z\")"])
    case "Any": return random.pick(["1 as Any", "\"t\" as Any"])
    case "() -> Int": return "{ \(number()) }"
    case _ where model.types[type] != nil: return value(of: type)
    default: return "0"
    }
  }

  private mutating func composite(
    _ type: String,
    excluded: String,
    _ inner: (String, inout Self) -> String
  ) -> String? {
    func isFree(_ name: String) -> Bool { name != excluded && !hidden.contains(name) }
    switch type {
    case "Int":
      let left = inner("Int", &self)
      let right = inner("Int", &self)
      var choices = ["(\(left) + \(right))", "(\(left) - \(right))", "[\(left), \(right)].count"]
      if isFree("max") { choices.append("max(\(left), \(right))") }
      if isFree("min") { choices.append("min(\(left), \(right))") }
      if isFree("abs") { choices.append("abs(\(left))") }
      choices += model.operators.filter(isFree).map { "(\(left) \($0) \(right))" }
      choices.append("(\(inner("Int?", &self)) ?? \(left))")
      choices.append("\(inner("String", &self).inParentheses).count")
      choices.append("\(inner("[Int]", &self).inParentheses).reduce(0, +)")
      choices += model.variables.filter { $0.type == "() -> Int" && isFree($0.name) }
        .map { "\($0.name)()" }
      return random.pick(choices)
    case "Double":
      return random.pick([
        "(\(inner("Double", &self)) + \(inner("Double", &self)))", "Double(\(inner("Int", &self)))",
        "sqrt(\(number()).0)", "(\(inner("Int", &self)) == 3 ? 0.5 : 1.5)",
      ])
    case "String":
      // A class is shown with its module before it where the compiler alone has made it.
      let shown = model.writableTypes.filter {
        isFree(LessonModel.written($0)) && !(isPlain && model.types[$0]?.kind == .class)
      }
      let value = random.pickAny(shown).map { expression($0, depth: 0) } ?? "1"
      return random.pick([
        "\"<\\(\(inner("Int", &self)))>\"",
        "(\(inner("String", &self)) + \(inner("String", &self)))",
        "String(describing: \(value))",
        "\"\\(\(inner("Double", &self))) \\(\(inner("Bool", &self)))\"",
      ])
    case "Bool":
      return random.pick([
        "(\(inner("Int", &self)) < \(inner("Int", &self)))",
        "(\(inner("Int", &self)) == \(inner("Int", &self)))",
        "\(inner("[Int]", &self).inParentheses).contains(\(inner("Int", &self)))",
      ])
    case "[Int]":
      return random.pick([
        "\(inner("[Int]", &self).inParentheses).map { $0 + \(inner("Int", &self)) }",
        "\(inner("[Int]", &self).inParentheses).sorted()", "(1...3).map { $0 * \(number()) }",
      ])
    default: return nil
    }
  }
}

extension String {
  /// The code with parentheses around it where something may follow.
  var inParentheses: String { "(\(self))" }
}
