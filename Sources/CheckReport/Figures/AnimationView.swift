internal import HTMLTree
internal import Plotting
internal import RecordedFigures
internal import OutputComparison
internal import Wording

/// Two animations beside each other, and the frames in which they differ.
struct AnimationView {
  /// How many frames are shown one by one.
  private static let mostFrames = 6

  private let expected: RecordedAnimation?
  private let actual: RecordedAnimation?
  /// The indices of frames that differ, or that one animation alone has.
  private let differences: [Int]

  private init(_ expected: RecordedAnimation?, _ actual: RecordedAnimation?) {
    self.expected = expected
    self.actual = actual
    guard let expected, let actual, expected.width == actual.width, expected.height == actual.height
    else {
      differences = []
      return
    }
    differences = (0..<max(expected.frames.count, actual.frames.count)).filter { index in
      FrameDifference(expected, actual, frame: index).count != 0
    }
  }

  /// The animations of two recordings that differ, in pairs.
  static func pairs(_ expected: [RecordedAnimation], _ actual: [RecordedAnimation])
    -> [AnimationView]
  {
    (0..<max(expected.count, actual.count)).compactMap { index in
      let before = expected.indices.contains(index) ? expected[index] : nil
      let after = actual.indices.contains(index) ? actual[index] : nil
      return before == after ? nil : AnimationView(before, after)
    }
  }

  /// The index of the first frame that differs.
  var firstDifference: Int? { differences.first }

  var nodes: [HTMLNode] {
    var panes: [HTMLNode] = []
    if let expected {
      panes.append(
        Pictures.pane("expected", "Expected", AnimationPlayer(expected, "Expected").nodes)
      )
    }
    if let actual {
      panes.append(Pictures.pane("actual", "Actual", AnimationPlayer(actual, "Actual").nodes))
    }
    var nodes: [HTMLNode] = [
      .element(
        "details",
        ["class": "player", "open": ""],
        [.element("summary", [:], "Animations")]
      ),
      .element("div", ["class": "panes pictures"], panes),
    ]
    guard let expected, let actual, !differences.isEmpty else { return nodes }
    let frames = differences.prefix(Self.mostFrames).map { frame($0, expected, actual) }
    nodes.append(.element("div", ["class": "frames"], Array(frames)))
    let more = differences.count - frames.count
    if more > 0 {
      nodes.append(
        .element(
          "p",
          ["class": "size"],
          "\(counted(more, "frame")) more \(more == 1 ? "differs" : "differ")."
        )
      )
    }
    return nodes
  }

  /// A frame of both animations, and the pixels that differ.
  private func frame(_ index: Int, _ expected: RecordedAnimation, _ actual: RecordedAnimation)
    -> HTMLNode
  {
    let difference = FrameDifference(expected, actual, frame: index)
    let scale = AnimationPlayer.scale(of: expected, within: 200)
    let number = "Frame \(index + 1)"
    func image(_ file: [UInt8], _ label: String) -> HTMLNode {
      let image = Pictures.image(
        file,
        "png",
        width: expected.width,
        height: expected.height,
        scale: scale,
        className: "animation",
        alternative: "\(number), \(label)"
      )
      return .element(
        "div",
        ["class": "shot"],
        [.element("p", ["class": "label"], label), Pictures.plate(image)]
      )
    }
    var shots: [HTMLNode] = []
    if let picture = expected.picture(ofFrame: index) { shots.append(image(picture, "expected")) }
    if let picture = actual.picture(ofFrame: index) { shots.append(image(picture, "actual")) }
    var text = "\(number) is in one of the animations alone."
    if let count = difference.count {
      shots.append(image(PNGEncoder.encode(difference.bitmap), "difference"))
      let total = expected.width * expected.height
      text =
        "\(number): \(grouped(count)) of \(counted(total, "pixel")) \(count == 1 ? "differs" : "differ")."
    }
    return .element(
      "figure",
      ["class": "frame"],
      [.element("figcaption", [:], text), .element("div", ["class": "shots"], shots)]
    )
  }
}

extension RecordedAnimation {
  /// A frame as a PNG file; `nil` where the animation has no such frame.
  fileprivate func picture(ofFrame index: Int) -> [UInt8]? {
    guard frames.indices.contains(index) else { return nil }
    var canvas = Canvas(width: width, height: height, color: .white)
    for (place, pixel) in frames[index].enumerated() { canvas.pixels[place] = palette[Int(pixel)] }
    return PNGEncoder.encode(canvas, dotsPerInch: 96)
  }
}
