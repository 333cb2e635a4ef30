extension LessonGenerator {
  /// A cell that is meant to fail, or not to run.
  mutating func addFailure() {
    switch random.below(7) {
    case 0:
      cell.mayFail = true
      addPrint()
      say("struct Oops: Error { var code = \(number()) }")
      addChange()
      say("throw Oops()")
    case 1:
      cell.mayFail = true
      addPrint()
      say(
        random.pick(["print([1][Int(\"3\")!])", "fatalError(\"expected\")", "print(Int(\"z\")!)"])
      )
    case 2:
      cell.mayFail = true
      addPrint()
      say(random.pick(["nope()", "let s: String = 1", "print(notDeclared + 1)", "Int.unknown()"]))
    case 3:
      cell.word = "compile_fail"
      addFunction()
      say(random.pick(["let wrong: Int = \"s\"", "missing(1)", "1 +++++ 2"]))
    case 4:
      cell.word = "should_panic"
      addPrint()
      say("precondition(1 > 2, \"expected\")")
    case 5:
      cell.word = "no_run"
      addVariable()
      addPrint()
    default:
      cell.mayFail = true
      addPrint()
      addChange()
    }
  }

  /// What ends the lesson: a name of a later cell, an error that nobody catches, a trap.
  mutating func addUncaughtFailure() {
    looksAhead = true
    switch random.below(5) {
    case 0:
      if let name = random.pickAny(Self.functionNames.filter { !model.isTaken($0) }) {
        say("print(\(name)(1))")
      }
    case 1:
      if let name = random.pickAny(Self.variableNames.filter { !model.isTaken($0) }) {
        say("print(\(name))")
      }
    case 2:
      if let name = random.pickAny(Self.typeNames.filter { !model.isTaken($0) }) {
        say("print(\(name)())")
      }
    case 3: say("throw CancellationError()")
    default: say("print([0][Int(\"4\")!])")
    }
  }
}
