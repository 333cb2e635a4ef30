/// Why a figure could not be saved.
public enum FigureFileError: Error, Equatable, CustomStringConvertible {
  /// The extension of `path` names no format among `supported`.
  case unsupportedFormat(path: String, supported: [String])
  /// `path` is a video, which ffmpeg makes, and ffmpeg could not be started or has failed, for `reason`.
  case noVideo(path: String, reason: String)
  /// The system refused to write `path`, for `reason`.
  case notWritable(path: String, reason: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .unsupportedFormat(let path, let supported):
      "cannot save \"\(path)\": its name must end in \(Self.listed(supported))"
    case .noVideo(let path, let reason): "cannot make the video \"\(path)\": \(reason)"
    case .notWritable(let path, let reason): "cannot write \"\(path)\": \(reason)"
    }
  }

  /// The same about `path`, as the cell's author writes it: where it leads to differs from machine to machine.
  func about(_ path: String) -> FigureFileError {
    switch self {
    case .unsupportedFormat(_, let supported): .unsupportedFormat(path: path, supported: supported)
    case .noVideo(_, let reason): .noVideo(path: path, reason: reason)
    case .notWritable(_, let reason): .notWritable(path: path, reason: reason)
    }
  }

  private static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
