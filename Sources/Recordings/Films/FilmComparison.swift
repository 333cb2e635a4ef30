internal import Plotting

/// Says in words how two films differ.
package struct FilmComparison: Hashable, Sendable {
  /// One difference each, in the order of the film; empty for equal films.
  package private(set) var sentences: [String] = []

  /// Whether the films are equal.
  package var isEqual: Bool { sentences.isEmpty }

  /// Compares sizes, frames and delays; frames and pixels count from 1 and 0.
  package init(expected: Film, actual: Film) {
    if expected.loops != actual.loops {
      sentences.append(actual.loops ? "it starts again at its end" : "it stops at its end")
    }
    if expected.frames.count != actual.frames.count {
      let before = counted(expected.frames.count, "frame")
      sentences.append("\(before) → \(grouped(actual.frames.count))")
    }
    guard (expected.width, expected.height) == (actual.width, actual.height) else {
      sentences.append(
        "size \(expected.width) × \(expected.height) → \(actual.width) × \(actual.height)"
      )
      return
    }
    for index in 0..<min(expected.frames.count, actual.frames.count) {
      let (before, after) = (expected.delays[index], actual.delays[index])
      if before != after {
        sentences.append("delay of frame \(index + 1) \(before) ms → \(after) ms")
      }
      compareFrame(index, expected, actual)
    }
  }

  private mutating func compareFrame(_ index: Int, _ expected: Film, _ actual: Film) {
    let (before, after) = (expected.frames[index], actual.frames[index])
    if expected.palette == actual.palette, before == after { return }
    var count = 0
    var first: Int?
    for place in before.indices
    where expected.palette[Int(before[place])] != actual.palette[Int(after[place])] {
      count += 1
      if first == nil { first = place }
    }
    guard let first else { return }
    let (x, y) = (first % expected.width, first / expected.width)
    let colors = [expected.palette[Int(before[first])], actual.palette[Int(after[first])]]
      .map { $0.alpha == 0 ? "transparent" : "#" + $0.hexDigits }.joined(separator: " → ")
    sentences.append(
      "frame \(index + 1): \(grouped(count)) of \(grouped(before.count)) pixels "
        + "\(count == 1 ? "differs, at" : "differ, first at") (\(x), \(y)): \(colors)"
    )
  }
}
