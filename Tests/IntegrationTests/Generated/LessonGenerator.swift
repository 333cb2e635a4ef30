/// Writes lessons whose cells declare, declare again, extend, conform, capture, change and fail, mostly so that they run to the end.
///
/// The same seed gives the same lesson.
struct LessonGenerator {
  var random: SeededRandom
  var model = LessonModel()
  /// The cell that is being written.
  var cell = GeneratedLesson.Cell()
  /// The words of the cell so far: none of them may get another meaning in the same cell.
  var spoken: Set<String> = []
  /// Every name that the lesson has declared.
  var used: Set<String> = []
  /// Names that mean something else in the declaration that is being written.
  var hidden: Set<String> = []
  var redeclares = false
  var looksAhead = false
  /// Whether only declarations are written that one file takes in any place: for the comparison with the compiler.
  var isPlain = false

  /// Writes the lesson of a seed.
  static func lesson(seed: UInt64, isPlain: Bool = false) -> GeneratedLesson {
    var generator = Self(random: SeededRandom(seed: seed))
    generator.isPlain = isPlain
    var cells: [GeneratedLesson.Cell] = []
    for _ in 0..<(4 + generator.random.below(7)) { cells.append(generator.nextCell()) }
    return GeneratedLesson(
      seed: seed,
      cells: cells,
      redeclares: generator.redeclares,
      looksAhead: generator.looksAhead
    )
  }

  private mutating func nextCell() -> GeneratedLesson.Cell {
    cell = GeneratedLesson.Cell()
    spoken = []
    if !isPlain && random.chance(12) {
      // What a cell that fails has declared is gone, or was never there.
      let before = model
      addFailure()
      model = before
      return cell
    }
    for _ in 0..<(1 + random.below(4)) { addItem() }
    if random.chance(1), !isPlain { addUncaughtFailure() }
    if random.chance(45) { addLastExpression() }
    if cell.lines.isEmpty { say("print(\(number()))") }
    return cell
  }

  // MARK: - Writing

  /// Adds a line to the cell.
  mutating func say(_ line: String) {
    cell.lines.append(line)
    spoken.formUnion(Self.words(of: line))
  }

  static func words(of line: String) -> [String] {
    line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  /// A name that the cell has not used, now and then one that stands for something already.
  mutating func name(from pool: [String], again percent: Int = 25) -> String? {
    let free = pool.filter { !spoken.contains($0) && !(isPlain && used.contains($0)) }
    let taken = free.filter(model.isTaken)
    if !isPlain, random.chance(percent), let name = random.pickAny(taken) {
      redeclares = true
      return name
    }
    let name = random.pickAny(free.filter { !model.isTaken($0) })
    if let name { used.insert(name) }
    return name
  }

  static let variableNames = [
    "a", "b", "n", "x", "y", "total", "word", "items", "k", "m", "q", "v",
  ]
  static let functionNames = ["f", "g", "h", "area", "least", "mix", "load", "wrap", "n", "x"]
  static let typeNames = ["P", "Shape", "Box", "Coin", "Dog", "Point", "Tile", "Way", "Node"]
  static let protocolNames = ["Named", "Sized", "Animal", "Ranked"]
  static let plainTypes = ["Int", "Int", "Int", "String", "Double", "Bool", "[Int]", "Int?"]

  // MARK: - Items

  private mutating func addItem() {
    switch random.below(40) {
    case 0...4: addVariable()
    case 5...7: addPrint()
    case 8, 9: addChange()
    case 10...12: addFunction()
    case 13: addGenericFunction()
    case 14: addOldValue()
    case 15...17: addType()
    case 18: addSubclass()
    case 19, 20: addProtocol()
    case 21: addConformanceToOwnProtocol()
    case 22...24: addOwnExtension()
    case 25, 26: addLibraryExtension()
    case 27, 28: addConformance()
    case 29: addOperator()
    case 30: addOperatorFunction()
    case 31: addLibraryName()
    case 32: addClosure()
    case 33: addGuard()
    case 34: addDefer()
    case 35: addAsynchronous()
    case 36: addThrowing()
    case 37: addControlFlow()
    case 38: addOddity()
    default: addCasts()
    }
  }

  private mutating func addLastExpression() {
    if isPlain {
      say("print(\(expression(random.pick(["Int", "String", "[Int]"]))))")
    } else if let type = random.pickAny(model.writableTypes), random.chance(25) {
      say(expression(type))
    } else {
      say(expression(random.pick(Self.plainTypes)))
    }
  }
}
