internal import Plotting
package import RecordedFigures
internal import Wording

/// Says in words how two animations differ.
package struct AnimationComparison: Hashable, Sendable {
  /// One difference each, in the order of the animation; empty for equal animations.
  package private(set) var sentences: [String] = []

  /// Whether the animations are equal.
  package var isEqual: Bool { sentences.isEmpty }

  /// Compares sizes, frames and delays; frames and pixels count from 1 and 0.
  package init(expected: RecordedAnimation, actual: RecordedAnimation) {
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
    let count = min(expected.frames.count, actual.frames.count)
    compareDelays(Array(expected.delays.prefix(count)), Array(actual.delays.prefix(count)))
    let differences = (0..<count).compactMap { difference(ofFrame: $0, expected, actual) }
    sentences += differences.prefix(Self.mostFrames)
    if differences.count > Self.mostFrames {
      let more = differences.count - Self.mostFrames
      sentences.append("\(counted(more, "frame")) more \(more == 1 ? "differs" : "differ")")
    }
  }

  /// How many frames are spoken of one by one.
  private static let mostFrames = 5

  private mutating func compareDelays(_ before: [Int], _ after: [Int]) {
    let changed = before.indices.filter { before[$0] != after[$0] }
    guard let first = changed.first else { return }
    let change = "\(before[first]) ms → \(after[first]) ms"
    let isOneChange = changed.allSatisfy {
      before[$0] == before[first] && after[$0] == after[first]
    }
    if changed.count == before.count, changed.count > 1, isOneChange {
      sentences.append("delay of every frame \(change)")
    } else {
      let more = changed.count > 1 ? ", and \(counted(changed.count - 1, "delay")) more" : ""
      sentences.append("delay of frame \(first + 1) \(change)\(more)")
    }
  }

  private func difference(
    ofFrame index: Int,
    _ expected: RecordedAnimation,
    _ actual: RecordedAnimation
  ) -> String? {
    let (before, after) = (expected.frames[index], actual.frames[index])
    if expected.palette == actual.palette, before == after { return nil }
    var count = 0
    var first: Int?
    for place in before.indices
    where expected.palette[Int(before[place])] != actual.palette[Int(after[place])] {
      count += 1
      if first == nil { first = place }
    }
    guard let first else { return nil }
    let (x, y) = (first % expected.width, first / expected.width)
    let colors = [expected.palette[Int(before[first])], actual.palette[Int(after[first])]]
      .map { $0.alpha == 0 ? "transparent" : "#" + $0.hexDigits }.joined(separator: " → ")
    return "frame \(index + 1): \(grouped(count)) of \(grouped(before.count)) pixels "
      + "\(count == 1 ? "differs, at" : "differ, first at") (\(x), \(y)): \(colors)"
  }
}
