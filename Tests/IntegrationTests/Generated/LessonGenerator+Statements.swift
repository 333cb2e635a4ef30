extension LessonGenerator {
  /// Asynchronous functions and how top-level code waits for them.
  mutating func addAsynchronous() {
    let waiting = model.functions.filter { $0.isAsync && !spoken.contains($0.name) }
    let call: String
    let isThrowing: Bool
    if let function = random.pickAny(waiting), random.chance(60) {
      call = self.call(function) { $1.expression($0, depth: 1) }
      isThrowing = function.canThrow
    } else {
      guard let name = name(from: ["slow", "fetch", "wait"], again: 10) else { return }
      say("func \(name)(_ p: Int) async -> Int { await Task.yield(); return p &+ \(number()) }")
      model.declare(.init(name: name, parameters: ["Int"], result: "Int", isAsync: true))
      call = "\(name)(\(expression("Int", depth: 1)))"
      isThrowing = false
    }
    let start = isThrowing ? "try await" : "await"
    switch random.below(4) {
    case 0: say("print(\(start) \(call))")
    case 1:
      guard let name = name(from: Self.variableNames) else { return }
      if Self.words(of: call).contains(name) { return }
      say("var \(name) = \(start) [\(call)].count")
      model.declare(.init(name: name, type: "Int", isMutable: true))
    case 2:
      guard let name = name(from: ["later", "soon"]), !isPlain else { return }
      say("async let \(name) = \(call)")
      say("print(\(start) \(name))")
    default:
      say(
        "print(await withTaskGroup(of: Int.self) { group in for n in 1...3 { group.addTask { n } }; return await group.reduce(0, +) })"
      )
    }
  }

  /// What throws, and how it is caught.
  mutating func addThrowing() {
    let throwing = model.functions.filter { $0.canThrow && !$0.isAsync && !$0.isOnMainActor }
    if let function = random.pickAny(throwing) {
      let call = self.call(function) { $1.expression($0, depth: 1) }
      return say(
        random.pick([
          "print((try? \(call)) as Any)",
          "do { print(try \(call)) } catch { print(\"caught\", error) }",
          "for _ in 0..<2 { do { _ = try \(call) } catch { print(type(of: error)) } }",
        ])
      )
    }
    guard let name = name(from: ["Fault", "Broken"]) else { return }
    say("enum \(name): Error { case bad(Int), worse }")
    say(
      "do { throw \(name).bad(\(expression("Int", depth: 1))) } catch \(name).bad(let code) { print(code) } catch { print(error) }"
    )
    model.forget(name)
  }

  mutating func addControlFlow() {
    switch random.below(6) {
    case 0:
      say(
        "for i in \(expression("[Int]")) { print(i\(random.chance(50) ? "" : ", terminator: \" \"")) }"
      )
    case 1:
      say("if let i = \(expression("Int?")) { print(i) } else { print(\(expression("Int"))) }")
    case 2:
      say(
        "switch \(expression("Int")) { case 0: print(\"zero\"); case 1...5: print(\"few\"); default: print(\"many\") }"
      )
    case 3: say("if \(expression("Bool")) { print(\(expression("String"))) }")
    case 4:
      guard let name = name(from: Self.variableNames) else { return }
      let value = expression("Bool", excluded: name)
      if Self.words(of: value).contains(name) { return }
      say("let \(name) = if \(value) { \"yes\" } else { \"no\" }")
      model.declare(.init(name: name, type: "String", isMutable: false))
    default:
      say("for i in 0..<3 where i != \(number()) { defer { print(\"after\", i) }; print(i) }")
    }
  }

  /// Rare things: aliases, constants that get their value later, nested functions, main-actor types, wrappers, packs.
  mutating func addOddity() {
    switch random.below(9) {
    case 0:
      guard let name = name(from: ["Whole", "Number", "Alias"]) else { return }
      say("typealias \(name) = Int")
      say("print(\(name)(\(number())))")
      model.forget(name)
    case 1:
      guard let name = name(from: Self.variableNames) else { return }
      say("let \(name): Int")
      say("if \(literal("Bool")) { \(name) = \(number()) } else { \(name) = 7 }")
      model.declare(.init(name: name, type: "Int", isMutable: false))
    case 2:
      guard let name = name(from: ["Model", "Screen"], again: 0), !isPlain else { return }
      let variable = name.lowercased()
      say("@MainActor final class \(name) { var n = \(number()); func up() { n += 1 } }")
      say("let \(variable) = \(name)()")
      say("\(variable).up()")
      say("print(\(variable).n)")
    case 3:
      guard let name = name(from: ["outer", "around"]) else { return }
      say(
        "func \(name)(_ p: Int) -> Int { func inner() -> Int { p &+ \(expression("Int", depth: 1, excluded: name)) }; return inner() }"
      )
      model.declare(.init(name: name, parameters: ["Int"], result: "Int"))
    case 4:
      guard let name = name(from: ["Stack", "Pair"]) else { return }
      say("struct \(name)<T> { var items: [T] = []; var size: Int { items.count } }")
      say("print(\(name)<Int>(), \(name)(items: [\(expression("Int"))]).size)")
      model.forget(name)
    case 5:
      guard let name = name(from: Self.variableNames) else { return }
      let value = expression("Int", depth: 1, excluded: name)
      if Self.words(of: value).contains(name) { return }
      say("var \(name): Int { \(value) }")
      model.declare(.init(name: name, type: "Int", isMutable: false))
    case 6:
      guard let name = name(from: ["actor1", "actor2"]), !isPlain else { return }
      let type = name.uppercased()
      if model.isTaken(type) || spoken.contains(type) { return }
      say("actor \(type) { private var n = 0; func up() -> Int { n += 1; return n } }")
      say("let \(name) = \(type)()")
      say("print(await \(name).up())")
    case 7:
      guard let name = name(from: ["count", "pack"]) else { return }
      say(
        "func \(name)<each T>(_ p: repeat each T) -> Int { var n = 0; for _ in repeat each p { n += 1 }; return n }"
      )
      say("print(\(name)(1, \"a\", \(number())))")
      model.forget(name)
    default:
      say("print(\(isPlain ? "0" : "#line"), \"a-b\".replacing(/-/, with: \"\(number())\"))")
    }
  }

  /// What can be asked at run time: conformances, types, descriptions.
  mutating func addCasts() {
    // What conforms to what is not the same before and behind a conformance.
    if isPlain { return addPrint() }
    let own = random.pickAny(model.writableTypes)
    let value = own.map { self.value(of: $0) } ?? number()
    let bare = LessonModel.written(own ?? "Int")
    var choices = [
      "print((\(value) as Any) is any Equatable, (\(value) as Any) is any Error)",
      "print((\(value) as Any) is any CustomStringConvertible, \(value))",
      "print(type(of: \(value)), String(reflecting: \(bare).self))", "dump(\(value))",
      "print(\"\\(\(value))\", [\(value)])", "print(Mirror(reflecting: \(value)).children.count)",
    ]
    if let (name, _) = random.pickAny(sortedProtocols()) {
      choices.append("print((\(value) as Any) is any \(name), (1 as Any) is any \(name))")
    }
    if let own, model.types[own]?.conformances.contains("Equatable") ?? false {
      choices.append("print(\(value) == \(value), [\(value)].contains(\(value)))")
      choices.append("print([\(value)] == [\(value)], Optional(\(value)) != nil)")
    }
    say(random.pick(choices))
  }
}
