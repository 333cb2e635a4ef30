extension ImageMark {
  /// The picture or the animation in the colours that it uses.
  package var source: Image.Source {
    channels == 1 ? mappedSource : .bitmap(trueColors)
  }

  private var mappedSource: Image.Source {
    let mapping = PixelMapping(
      frames,
      colormap: Colormap(named: colormap) ?? .fallback,
      values: values
    )
    let pictures = mapping.indices(of: frames)
    guard let interval else {
      return .bitmap(
        Bitmap(
          width: columns,
          height: rows,
          palette: mapping.palette,
          pixels: pictures.first ?? []
        )
      )
    }
    return .animation(
      Animation(
        width: columns,
        height: rows,
        palette: mapping.palette,
        frames: pictures,
        interval: interval
      )
    )
  }

  /// The picture in at most 256 of its colours; 8 bits a channel are cut off, not rounded, as in Matplotlib.
  private var trueColors: Bitmap {
    let values = frames.first ?? []
    func channel(_ index: Int) -> UInt8 {
      values[index].isNaN ? 0 : UInt8(min(max(values[index], 0), 1) * 255)
    }
    let colors = (0..<rows * columns).map { pixel in
      Color(channel(3 * pixel), channel(3 * pixel + 1), channel(3 * pixel + 2))
    }
    var counts: [Color: Int] = [:]
    for color in colors { counts[color, default: 0] += 1 }
    let reduced = MedianCut.reduce(counts, to: 256)
    return Bitmap(
      width: columns,
      height: rows,
      palette: reduced.palette,
      pixels: colors.map { reduced.indices[$0] ?? 0 }
    )
  }

  /// This picture with `width` by `height` pixels, which are interpolated.
  func resampled(width: Int, height: Int) -> ImageMark {
    let resampler = Resampler(
      columns: columns,
      rows: rows,
      width: width,
      height: height,
      interpolation
    )
    var image = self
    image.columns = width
    image.rows = height
    image.frames = frames.map { frame in
      let planes = (0..<channels).map { channel in
        resampler.values(
          channels == 1
            ? frame : stride(from: channel, to: frame.count, by: channels).map { frame[$0] }
        )
      }
      guard channels > 1 else { return planes[0] }
      return (0..<width * height).flatMap { pixel in planes.map { $0[pixel] } }
    }
    return image
  }

  /// This picture with its columns, its rows or both in the opposite order.
  func flipped(columns flipsColumns: Bool, rows flipsRows: Bool) -> ImageMark {
    guard flipsColumns || flipsRows else { return self }
    var image = self
    image.frames = frames.map { frame in
      (0..<rows * columns).flatMap { place in
        let (row, column) = (place / columns, place % columns)
        let source =
          (flipsRows ? rows - 1 - row : row) * columns
          + (flipsColumns ? columns - 1 - column : column)
        return frame[source * channels..<(source + 1) * channels]
      }
    }
    return image
  }
}
