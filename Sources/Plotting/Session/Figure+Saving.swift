extension Figure {
  /// Lets `write` write a file in one of `formats`, at the place that `path` means to the cell's host.
  func save(
    to path: String,
    among formats: [FigureFormat],
    _ write: (FigureFormat, String) throws -> Void
  ) throws {
    let format = try FigureFormat(of: path, among: formats)
    let host = FigureSession.withCurrent { $0.host }
    let target = try host.resolve(path)
    do {
      try write(format, target)
    } catch let error as FigureFileError {
      throw error.about(path)
    }
    FigureSession.withCurrent { $0.forgetLateDrawing(on: self) }
    host.saved(target)
  }
}
