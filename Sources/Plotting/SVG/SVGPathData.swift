/// The `d` attribute of a path, in relative coordinates of two decimals.
///
/// The pen's place is kept in whole hundredths, so that rounding errors do not add up along the path.
struct SVGPathData {
  private var bytes: [UInt8] = []
  private var x = 0
  private var y = 0
  private var lastCommand: UInt8 = 0
  private var lastHasPoint = false

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init() {}

  /// The data of `path`.
  init(_ path: Path) {
    for part in path.parts { append(part) }
  }

  /// The data of a path with a vertex at each of `points`, even where two are the same.
  init(vertices points: [Point]) {
    guard let first = points.first else { return }
    move(toX: SVGNumber.hundredths(first.x), y: SVGNumber.hundredths(first.y))
    for point in points.dropFirst() {
      let (newX, newY) = (SVGNumber.hundredths(point.x), SVGNumber.hundredths(point.y))
      if newX == x, newY == y { dot() } else { line(toX: newX, y: newY) }
    }
  }

  /// Appends one part: a move, its lines and, where it is closed, the way back.
  mutating func append(_ part: Path.Part) {
    guard let first = part.points.first else { return }
    let start = (SVGNumber.hundredths(first.x), SVGNumber.hundredths(first.y))
    move(toX: start.0, y: start.1)
    for point in part.points.dropFirst() {
      line(toX: SVGNumber.hundredths(point.x), y: SVGNumber.hundredths(point.y))
    }
    if part.isClosed {
      bytes.append(UInt8(ascii: "z"))
      (x, y) = start
      lastCommand = 0
    } else if part.points.count == 1 {
      dot()
    }
  }

  /// Appends a line without length at `point`; with round ends it is a dot.
  mutating func appendDot(at point: Point) {
    move(toX: SVGNumber.hundredths(point.x), y: SVGNumber.hundredths(point.y))
    dot()
  }

  private mutating func dot() {
    command(UInt8(ascii: "h"), [0])
  }

  private mutating func move(toX newX: Int, y newY: Int) {
    // The first move of a path is absolute in effect, whatever its letter.
    bytes.append(UInt8(ascii: "m"))
    appendNumbers([newX - x, newY - y], afterLetter: true)
    (x, y) = (newX, newY)
    // After a move, numbers alone mean lines.
    lastCommand = UInt8(ascii: "l")
  }

  private mutating func line(toX newX: Int, y newY: Int) {
    let (dx, dy) = (newX - x, newY - y)
    if dx == 0, dy == 0 { return }
    if dy == 0 {
      command(UInt8(ascii: "h"), [dx])
    } else if dx == 0 {
      command(UInt8(ascii: "v"), [dy])
    } else {
      command(UInt8(ascii: "l"), [dx, dy])
    }
    (x, y) = (newX, newY)
  }

  /// Appends a command, or only its numbers where the one before was the same.
  private mutating func command(_ letter: UInt8, _ numbers: [Int]) {
    let isImplied = letter == lastCommand
    if !isImplied { bytes.append(letter) }
    appendNumbers(numbers, afterLetter: !isImplied)
    lastCommand = letter
  }

  private mutating func appendNumbers(_ numbers: [Int], afterLetter: Bool) {
    var isAfterLetter = afterLetter
    for number in numbers {
      // A minus sign ends the number before it; so does a point, if that number has its own.
      let beginsWithPoint = number > 0 && number < 100
      let needsSpace = !isAfterLetter && number >= 0 && !(beginsWithPoint && lastHasPoint)
      if needsSpace { bytes.append(UInt8(ascii: " ")) }
      SVGNumber.append(hundredths: number, to: &bytes)
      lastHasPoint = number % 100 != 0
      isAfterLetter = false
    }
  }
}
