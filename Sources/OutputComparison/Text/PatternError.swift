/// Why a regular expression cannot be used.
package struct PatternError: Error, Hashable {
  /// The normaliser's name.
  package var name: String
  /// The expression as it is written.
  package var pattern: String
  /// The place of the mistake in `pattern`, in characters from 1.
  package var column: Int
  /// What is wrong there, as the end of a sentence.
  package var reason: String
  /// What to do about it, a sentence without a full stop.
  package var help = "Write `\\` before a sign that stands for itself"

  /// Makes an error.
  package init(name: String, pattern: String, column: Int, reason: String) {
    self.name = name
    self.pattern = pattern
    self.column = column
    self.reason = reason
  }

  /// The first mistake in brackets, escapes or repetitions, whose place Foundation does not tell; `nil` for none.
  init?(in pattern: String, name: String) {
    var open: [Int] = []
    var set: Int?
    var canRepeat = false
    var index = 0
    let characters = Array(pattern)
    func problem(_ place: Int, _ reason: String) -> PatternError {
      PatternError(name: name, pattern: pattern, column: place + 1, reason: reason)
    }
    while index < characters.count {
      let character = characters[index]
      switch character {
      case "\\":
        guard index + 1 < characters.count else {
          self = problem(index, "ends with an escape")
          return
        }
        index += 1
        canRepeat = true
      case "]" where set != nil: (set, canRepeat) = (nil, true)
      case _ where set != nil: break
      case "[":
        set = index
        // A bracket that comes first stands for itself.
        if index + 1 < characters.count, characters[index + 1] == "^" { index += 1 }
        if index + 1 < characters.count, characters[index + 1] == "]" { index += 1 }
      case "(":
        open.append(index)
        canRepeat = false
        if index + 1 < characters.count, characters[index + 1] == "?" { index += 1 }
      case ")":
        guard open.popLast() != nil else {
          self = problem(index, "closes a group that is not open")
          return
        }
        canRepeat = true
      case "*", "+", "?":
        guard canRepeat else {
          self = problem(index, "repeats nothing")
          return
        }
      case "|": canRepeat = false
      default: canRepeat = true
      }
      index += 1
    }
    if let set {
      self = problem(set, "opens a set that is not closed")
    } else if let group = open.last {
      self = problem(group, "opens a group that is not closed")
    } else {
      return nil
    }
  }
}
