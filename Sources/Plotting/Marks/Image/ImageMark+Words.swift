internal import Wording

extension ImageMark {
  var kindName: String { interval == nil ? "image" : "animation" }

  var words: String {
    let size = "\(columns) by \(rows) pixels"
    let values = scale.map { $0.words(for: frames.joined()) } ?? "true colours"
    guard let interval else { return "image of \(size), \(values)" }
    return "animation of \(counted(frames.count, "frame")) of \(size), "
      + "\(interval) ms each, \(values)"
  }

  func tabulate(in tables: inout PlotTables) {
    let size = ["\(rows) × \(columns)" + (channels > 1 ? " × \(channels)" : "")]
    var sum = 0.0
    var count = 0
    var (least, greatest) = (Float.infinity, -Float.infinity)
    var isBinary = channels == 1
    for frame in frames {
      for value in frame where value.isFinite {
        sum += Double(value)
        count += 1
        least = min(least, value)
        greatest = max(greatest, value)
        if value != 0, value != 1 { isBinary = false }
      }
    }
    guard count > 0 else { return }
    let name = [tables.seriesName]
    let statistics = Words.numbers([Double(least), Double(greatest), sum / Double(count)])
    guard let interval else {
      return tables.add(
        summary: name + size + statistics,
        ["series", "size", "min", "max", "mean"]
      )
    }
    let seconds = Double(frames.count * interval) / 1000
    let length = ["\(frames.count)", Words.number(seconds)]
    let header = ["series", "frames", "seconds", "size"]
    if isBinary {
      let spikes = Words.number(sum / Double(frames.count))
      tables.add(summary: name + length + size + [spikes], header + ["spikes a frame"])
    } else {
      tables.add(summary: name + length + size + statistics, header + ["min", "max", "mean"])
    }
  }
}
