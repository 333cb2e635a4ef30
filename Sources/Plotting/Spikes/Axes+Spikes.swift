package import Tensors

extension Axes {
  /// Adds a marker for every element of `spikes` that is not 0.
  package func addRaster(
    _ spikes: Tensor,
    area: Double?,
    color: String?,
    marker: String?,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let shape = spikes.shape
    guard shape.count == 1 || shape.count == 2 else {
      throw ArgumentError(
        arguments.function,
        "spikes has the shape \(shape), but must have [steps] or [steps, neurons]; "
          + "reshape(numSteps, -1) makes all further axes one"
      )
    }
    let neurons = shape.count == 2 ? shape[1] : 1
    var x: [Double] = []
    var y: [Double] = []
    for (place, value) in spikes.scalars.enumerated() where value != 0 {
      x.append(Double(place / neurons))
      y.append(Double(place % neurons))
    }
    try addScatter(
      x: x,
      y: y,
      area: area,
      color: color,
      marker: marker,
      alpha: 1,
      label: nil,
      raster: ScatterMark.Raster(steps: shape[0], neurons: neurons),
      for: arguments
    )
  }

  /// Puts the pictures of `data` in place of what is drawn, and switches the frame off.
  ///
  /// - Returns: The number of pictures.
  package func addAnimation(
    _ data: Tensor,
    frameCount: Int?,
    interval: Int,
    colormap name: String,
    for arguments: PlotArguments
  ) throws(ArgumentError) -> Int {
    let shape = data.shape
    guard shape.count == 2 || shape.count == 3, shape.allSatisfy({ $0 > 0 }) else {
      throw ArgumentError(
        arguments.function,
        "data has the shape \(shape), but must have [steps, rows, columns] or [steps, columns]"
      )
    }
    _ = try arguments.interval(interval)
    let count = frameCount ?? shape[0]
    guard (1...shape[0]).contains(count) else {
      throw ArgumentError(
        arguments.function,
        "numSteps",
        is: count,
        but: "must lie between 1 and the \(shape[0]) steps of the data"
      )
    }
    let columns = shape[shape.count - 1]
    let rows = shape.count == 3 ? shape[1] : 1
    let size = rows * columns
    let threads = Parallel.threadCount(for: count * size)
    let frames = unsafe data.withUnsafeScalars { scalars in
      Parallel.collect(rangesOf: count, threads: threads) { range in
        range.map { unsafe Array(scalars[$0 * size..<($0 + 1) * size]) }
      }
    }
    _ = try arguments.colormap(name)
    figure?.animated = nil
    value.marks = []
    add(
      ImageMark(
        frames: frames,
        columns: columns,
        rows: rows,
        values: .spanning(frames),
        colormap: name,
        interval: interval
      )
    )
    value.isFrameVisible = false
    return count
  }
}
