/// Which frames of an animation a GIF stores, and for how long each is shown.
struct GIFSchedule {
  struct Frame {
    /// The animation's frame.
    var index: Int
    /// Hundredths of a second.
    var delay: Int
  }

  private static let shortestDelay = 2
  private static let longestDelay = 65535

  private(set) var frames: [Frame] = []

  /// Frames equal to the one before add to its delay, in pieces of what one frame can hold.
  init(_ animation: Animation) {
    let interval = min(max(animation.interval, 0), 10 * GIFSchedule.longestDelay)
    let isFast = interval < 10 * GIFSchedule.shortestDelay
    func start(of index: Int) -> Int {
      isFast ? GIFSchedule.shortestDelay * index : (index * interval + 5) / 10
    }
    for index in 0..<max(animation.frames.count, 1) {
      let delay = animation.frames.count > 1 ? start(of: index + 1) - start(of: index) : 0
      if let last = frames.last, animation.frames[last.index] == animation.frames[index] {
        let total = last.delay + delay
        frames[frames.count - 1].delay = min(total, GIFSchedule.longestDelay)
        if total > GIFSchedule.longestDelay {
          frames.append(Frame(index: last.index, delay: total - GIFSchedule.longestDelay))
        }
      } else {
        frames.append(Frame(index: index, delay: delay))
      }
    }
  }
}
