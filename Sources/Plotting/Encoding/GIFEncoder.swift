internal import Tensors

/// Writes pictures and animations as GIF (GIF89a specification, CompuServe 1990).
///
/// Of an animation's frame only the rectangle that changed is stored, either as it is or with its
/// unchanged pixels transparent, whichever takes fewer bytes. A frame equal to the one before lengthens
/// that one's delay. Colours that are less than half opaque become GIF's one transparent colour.
///
/// Sizes are at most 65,535 pixels; an empty picture becomes one pixel. Pixels that are missing or
/// beyond the palette get its first colour, and colours beyond the 256th are left out.
package enum GIFEncoder {
  /// The file that shows `bitmap`.
  package static func encode(_ bitmap: Bitmap) -> [UInt8] {
    encode(
      Animation(
        width: bitmap.width,
        height: bitmap.height,
        palette: bitmap.palette,
        frames: [bitmap.pixels],
        interval: 0,
        loops: false
      )
    )
  }

  /// The file that plays `animation`.
  ///
  /// GIF counts hundredths of a second: the times at which frames appear are rounded to these, so that
  /// the total time is right to half of one. No frame is shorter than two, because browsers slow down
  /// what is faster, nor longer than 65,535.
  package static func encode(_ animation: Animation) -> [UInt8] {
    let schedule = GIFSchedule(animation)
    let screen = GIFScreen(animation, isMoving: schedule.frames.count > 1)
    var file = GIFFile()
    file.writeHeader(screen, loops: animation.loops && schedule.frames.count > 1)
    let frames = schedule.frames.map { frame in
      let source = frame.index < animation.frames.count ? animation.frames[frame.index] : []
      return screen.repaired(source, width: animation.width)
    }
    for (image, frame) in zip(images(of: frames, on: screen), schedule.frames) {
      file.writeImage(image, delay: frame.delay)
    }
    file.writeTrailer()
    return file.bytes
  }

  /// The images of all frames; as each depends on two frames only, several threads make them.
  private static func images(of frames: [[UInt8]], on screen: GIFScreen) -> [GIFImage] {
    let threads = Parallel.threadCount(for: frames.count * screen.width * screen.height)
    return Parallel.collect(rangesOf: frames.count, threads: threads) { range in
      var planner = GIFFramePlanner(screen)
      return range.map { index in
        planner.image(showing: frames[index], after: index > 0 ? frames[index - 1] : nil)
      }
    }
  }
}
