/// Why a figure could not be saved.
public enum FigureFileError: Error, Equatable, CustomStringConvertible {
  /// The extension of `path` names no format among `supported`.
  case unsupportedFormat(path: String, supported: [String])
  /// The system refused to write `path`, for `reason`.
  case notWritable(path: String, reason: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .unsupportedFormat(let path, let supported):
      "cannot save \"\(path)\": its name must end in \(supported.joined(separator: " or "))"
    case .notWritable(let path, let reason): "cannot write \"\(path)\": \(reason)"
    }
  }
}
