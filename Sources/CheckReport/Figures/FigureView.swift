internal import HTMLTree
internal import LessonCheck
internal import Plotting
internal import RecordedFigures

/// The recordings of a finding: the sheets of both as pictures, and what moves on them.
struct FigureView {
  private let finding: Finding
  private let name: String

  /// Makes the view; `name` ends the identifiers of its pictures.
  init(_ finding: Finding, name: String) {
    self.finding = finding
    self.name = name
  }

  var nodes: [HTMLNode] {
    let expected = finding.expected.map(Recording.init)
    let actual = finding.actual.map(Recording.init)
    if case .readable(let before)? = expected, case .readable(let after)? = actual {
      return nodes(before, after)
    }
    let sides = [
      ("expected", actual == nil ? "Recorded" : "Expected", expected),
      ("actual", expected == nil ? "Actual, not recorded" : "Actual", actual),
    ]
    let panes = sides.flatMap { side, label, recording -> [HTMLNode] in
      switch recording {
      case nil: []
      case .damaged(let reason)?:
        [
          Pictures.pane(
            side,
            label,
            [.element("p", ["class": "damaged"], "It cannot be shown: \(visible(reason))")]
          )
        ]
      case .readable(let recording)?: Self.panes(side, label, recording, name)
      }
    }
    return [.element("div", ["class": "panes pictures"], panes)]
  }

  // MARK: - Two recordings

  private func nodes(_ before: FigureRecording, _ after: FigureRecording) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    let animations = AnimationView.pairs(before.animations, after.animations)
    let isSheetChanged = before.figure != after.figure || before.seen != after.seen
    if animations.isEmpty
      || isSheetChanged && !(before.isAnimationOfSheets && after.isAnimationOfSheets)
    {
      let frame = animations.lazy.compactMap(\.firstDifference).first ?? 0
      let (left, right) = (before.still(frame), after.still(frame))
      // One frame for both, or what did not move would lie elsewhere.
      let crop = FigureLayout.cropFrame(of: [left, right])
      nodes = Pictures.views(
        name: name,
        expected: Pictures.svg(of: left, crop, suffix: "-\(name)-expected"),
        actual: Pictures.svg(of: right, crop, suffix: "-\(name)-actual")
      )
    }
    return nodes + animations.flatMap(\.nodes)
  }

  // MARK: - One recording

  private static func panes(
    _ side: String,
    _ label: String,
    _ recording: FigureRecording,
    _ name: String
  ) -> [HTMLNode] {
    if recording.animations.isEmpty {
      let figure = recording.figure
      let svg = Pictures.svg(
        of: figure,
        FigureLayout.cropFrame(of: [figure]),
        suffix: "-\(name)-\(side)"
      )
      return [Pictures.pane(side, label, [Pictures.plate(svg)])]
    }
    return recording.animations.map { animation in
      Pictures.pane(side, label, AnimationPlayer(animation, label).nodes)
    }
  }
}

/// A recording, or why there is no picture of it.
private enum Recording {
  case readable(FigureRecording)
  case damaged(String)

  init(_ json: String) {
    do {
      let recording = try FigureRecording(json: json)
      self =
        recording.figure.isDrawable
        ? .readable(recording) : .damaged("the numbers of the recording do not fit together")
    } catch { self = .damaged("\(error)") }
  }
}

extension FigureRecording {
  /// Whether what moves is the whole sheet: then no picture on it is without frames.
  fileprivate var isAnimationOfSheets: Bool {
    !animations.isEmpty
      && !figure.axes.flatMap(\.marks).contains {
        $0[as: ImageMark.self]?.frames.isEmpty ?? false
      }
  }

  /// The figure with a frame of each animation, in true colours, where its moving pictures were.
  fileprivate func still(_ frame: Int) -> FigureValue {
    var still = figure
    var rest = animations[...]
    for plot in still.axes.indices {
      for index in still.axes[plot].marks.indices {
        guard var image = still.axes[plot].marks[index][as: ImageMark.self], image.frames.isEmpty,
          let animation = rest.popFirst(), animation.width == image.columns,
          animation.height == image.rows,
          let pixels = animation.frames.indices.contains(frame)
            ? animation.frames[frame] : animation.frames.first
        else { continue }
        image.channels = 3
        image.frames = [
          pixels.flatMap { pixel -> [Float] in
            let color = animation.palette[Int(pixel)]
            // The middle of the values that become this channel: they are cut off.
            return [color.red, color.green, color.blue].map { (Float($0) + 0.5) / 255 }
          }
        ]
        still.axes[plot].marks[index][as: ImageMark.self] = image
      }
    }
    return still
  }
}
