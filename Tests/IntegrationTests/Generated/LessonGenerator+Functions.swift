extension LessonGenerator {
  /// A function of one or two parameters; now and then an overload of an earlier one.
  mutating func addFunction() {
    let overloaded = model.functions.map(\.name).filter {
      !spoken.contains($0) && Self.functionNames.contains($0)
    }
    var chosen = name(from: Self.functionNames)
    if !isPlain, random.chance(30), let name = random.pickAny(overloaded) { chosen = name }
    guard let name = chosen else { return }
    let own = model.writableTypes
    let types = ["Int", "Int", "String", "Double", "Any"] + (own.isEmpty ? [] : [random.pick(own)])
    let parameters = (0..<random.below(3)).map { ("p\($0)", random.pick(types)) }
    let result = random.pick(["Int", "Int", "String", "Bool", "[Int]"])
    var function = LessonModel.Function(
      name: name,
      parameters: parameters.map(\.1),
      result: result
    )
    if model.functions.contains(where: { $0.name == name && $0.parameters == function.parameters })
    {
      redeclares = true
    }
    let list = parameters.map { "_ \($0.0): \(LessonModel.written($0.1))" }.joined(separator: ", ")
    let body = expression(result, parameters: parameters, excluded: name)
    var effects = ""
    if random.chance(12) {
      function.canThrow = true
      effects = " throws"
    }
    if random.chance(8) {
      function.isAsync = true
      effects = " async" + effects
    } else if random.chance(5) {
      function.isOnMainActor = true
    }
    let change = model.variables.filter { $0.isMutable && $0.type == "Int" && $0.name != name }
    var statements = ""
    if random.chance(30), let variable = random.pickAny(change) {
      statements = "\(variable.name) = (\(variable.name) + 3) % 40; "
    }
    if random.chance(10) { statements += "defer { print(\"leaving \(name)\") }; " }
    if function.canThrow, random.chance(30) {
      statements +=
        "if \(expression("Int", depth: 1, parameters: parameters, excluded: name)) > 5 { throw CancellationError() }; "
    }
    let attribute = function.isOnMainActor ? "@MainActor " : random.chance(10) ? "private " : ""
    say(
      "\(attribute)func \(name)(\(list))\(effects) -> \(result) { \(statements)\(statements.isEmpty ? "" : "return ")\(body) }"
    )
    model.declare(function)
  }

  mutating func addGenericFunction() {
    guard let name = name(from: Self.functionNames) else { return }
    let bound = random.pick(["", "", ": Hashable", ": CustomStringConvertible"])
    let (result, body) = random.pick([
      ("String", "\"\(number()) \\(p)\""), ("Int", "\(number()) + \"\\(p)\".count"),
      ("Bool", "(p as Any) is Int"),
    ])
    let letter = random.pick(["T", "U"])
    let signature =
      random.chance(30) && bound.isEmpty
      ? "(_ p: some Any)" : "<\(letter)\(bound)>(_ p: \(letter))"
    if model.functions.contains(where: { $0.name == name }) { redeclares = true }
    say("func \(name)\(signature) -> \(result) { \(body) }")
    model.declare(
      .init(name: name, parameters: ["Int"], result: result, isGeneric: true)
    )
  }

  /// A function that has the name of one of the library's.
  mutating func addLibraryName() {
    if isPlain { return addPrint() }
    let name = random.pick(["max", "min", "abs", "print", "sqrt", "zip", "type"])
    if spoken.contains(name) { return }
    switch name {
    case "max", "min":
      say("func \(name)(_ a: Int, _ b: Int) -> Int { a &- b }")
    case "abs": say("func abs(_ a: Int) -> Int { a &+ 100 }")
    case "sqrt": say("func sqrt(_ a: Double) -> Double { -1.25 }")
    case "print":
      say("func print(_ p: Int) { Swift.print(\"[\\(p)]\") }")
    case "zip": say("func zip(_ p: Int) -> Int { \(number()) }")
    default: say("func describe(_ p: Any) -> String { \"\\(type(of: p))\" }")
    }
  }

  /// An operator of the lesson's own, sometimes with another precedence than before.
  mutating func addOperator() {
    let sign = random.pick(["**", "<+>", "+++"])
    if cell.lines.contains(where: { $0.contains(sign) }) { return }
    if model.operators.contains(sign) {
      if isPlain { return }
      redeclares = true
    }
    let group = random.pick(["AdditionPrecedence", "MultiplicationPrecedence"])
    if !model.operators.contains(sign) || random.chance(40) {
      say("infix operator \(sign): \(group)")
    }
    say("func \(sign) (a: Int, b: Int) -> Int { a &* \(number()) &+ b }")
    if !model.operators.contains(sign) { model.operators.append(sign) }
    say("print(2 \(sign) 3 \(sign) 1 + 2)")
  }

  /// A function of the top level for one of the library's operators.
  mutating func addOperatorFunction() {
    guard !isPlain, let key = random.pickAny(model.writableTypes), let own = model.types[key] else {
      return addPrint()
    }
    let sign = random.pick(["==", "<", "+", "~=", "-"])
    let names: Set = [own.name + sign]
    if !own.names.isDisjoint(with: names) { return }
    model.types[key]?.names.formUnion(names)
    switch sign {
    case "==", "<":
      say("func \(sign) (a: \(own.name), b: \(own.name)) -> Bool { \(literal("Bool")) }")
    case "~=": say("func ~= (a: Int, b: \(own.name)) -> Bool { a == 3 }")
    default:
      say("func \(sign) (a: \(own.name), b: \(own.name)) -> Int { \(number()) }")
      let value = expression(key, depth: 0)
      say("print(\(value) \(sign) \(value))")
    }
  }
}
