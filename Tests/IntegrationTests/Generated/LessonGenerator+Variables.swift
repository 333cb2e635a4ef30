extension LessonGenerator {
  /// `let`, `var`, several at once, private ones.
  mutating func addVariable() {
    guard let name = name(from: Self.variableNames) else { return }
    let own = model.writableTypes
    let type = random.chance(25) && !own.isEmpty ? random.pick(own) : random.pick(Self.plainTypes)
    let value = expression(type, excluded: name)
    if Self.words(of: value).contains(name) { return }
    let isMutable = random.chance(55)
    let keyword = isMutable ? "var" : "let"
    let modifier = random.chance(12) ? random.pick(["private ", "fileprivate "]) : ""
    if random.chance(10), let second = self.name(from: Self.variableNames.filter { $0 != name }) {
      let other = expression("Int", depth: 1, excluded: second)
      if !Self.words(of: other + value).contains(where: { $0 == name || $0 == second }) {
        say("\(keyword) (\(name), \(second)) = (\(value), \(other))")
        model.declare(.init(name: name, type: type, isMutable: isMutable))
        model.declare(.init(name: second, type: "Int", isMutable: isMutable))
        return
      }
    }
    let annotation = random.chance(20) ? ": \(LessonModel.written(type))" : ""
    say("\(modifier)\(keyword) \(name)\(annotation) = \(value)")
    model.declare(.init(name: name, type: type, isMutable: isMutable))
  }

  /// `let x = x + 1`: the old value in the new one.
  mutating func addOldValue() {
    let old = model.variables.filter {
      ["Int", "String", "[Int]"].contains($0.type) && !spoken.contains($0.name)
    }
    guard !isPlain, let variable = random.pickAny(old) else { return addVariable() }
    redeclares = true
    let name = variable.name
    var type = variable.type
    let value: String
    switch variable.type {
    case "Int":
      let choices = ["\(name) + 1", "[1, 2].map { $0 * \(name) }", "\"<\\(\(name))>\""]
      let index = random.below(choices.count)
      value = choices[index]
      type = ["Int", "[Int]", "String"][index]
    case "String": value = "\(name) + \(name)"
    default: value = "\(name).map { \(name) in \(name) + \(number()) }"
    }
    let isMutable = random.chance(50)
    say("\(isMutable ? "var" : "let") \(name) = \(value)")
    model.declare(.init(name: name, type: type, isMutable: isMutable))
  }

  /// A variable of an earlier cell gets another value, here or through a function.
  mutating func addChange() {
    guard let variable = random.pickAny(model.variables.filter(\.isMutable)) else {
      return addPrint()
    }
    let name = variable.name
    switch variable.type {
    case "Int": say("\(name) = (\(expression("Int"))) % 100")
    case "String": say("\(name) += \(literal("String"))")
    case "[Int]": say("\(name).append(\(expression("Int")))")
    default:
      if let own = model.types[variable.type],
        let property = own.properties.first(where: { $0.type == "Int" })
      {
        say("\(name).\(property.name) += 1")
      } else {
        let value = expression(variable.type, depth: 1, excluded: name)
        say("\(name) = \(value)")
      }
    }
  }

  mutating func addPrint() {
    let count = 1 + random.below(3)
    let values = (0..<count).map { _ in
      if random.chance(20), let variable = random.pickAny(model.variables),
        variable.type != "() -> Int"
      {
        return variable.type == "Int?" ? "\(variable.name) as Any" : variable.name
      }
      return expression(random.pick(["Int", "String", "Double", "Bool", "[Int]"]))
    }
    say("print(\(values.joined(separator: ", ")))")
  }

  /// A closure over what cells have declared.
  mutating func addClosure() {
    guard let name = name(from: ["act", "step", "get"]) else { return }
    if let variable = random.pickAny(
      model.variables.filter { $0.type == "Int" && $0.isMutable && $0.name != name }
    ) {
      say(
        "let \(name) = { () -> Int in \(variable.name) = (\(variable.name) + 1) % 50; return \(variable.name) }"
      )
    } else {
      say("let \(name): () -> Int = { \(expression("Int", excluded: name)) }")
    }
    model.declare(.init(name: name, type: "() -> Int", isMutable: false))
  }

  /// A `guard` at the top level: a pattern, or an optional of an earlier cell by its own name.
  mutating func addGuard() {
    if isPlain { return addPrint() }
    let optionals = model.variables.filter { $0.type == "Int?" && !spoken.contains($0.name) }
    if random.chance(40), let variable = random.pickAny(optionals) {
      redeclares = true
      say("guard let \(variable.name) = \(variable.name) ?? Int(\"7\") else { fatalError() }")
      return model.declare(.init(name: variable.name, type: "Int", isMutable: false))
    }
    guard let name = name(from: Self.variableNames) else { return }
    let value = expression("Int", depth: 1, excluded: name)
    if Self.words(of: value).contains(name) { return }
    let isMutable = random.chance(40)
    say(
      "guard \(isMutable ? "var" : "let") \(name) = Optional(\(value)), \(name) > -1000 else { fatalError(\"no\") }"
    )
    model.declare(.init(name: name, type: "Int", isMutable: isMutable))
  }

  mutating func addDefer() {
    if isPlain { return addPrint() }
    say("defer { print(\"end\", \(expression("Int"))) }")
  }
}
