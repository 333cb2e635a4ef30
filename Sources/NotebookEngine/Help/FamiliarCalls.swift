/// Calls that other libraries take, and how they are written here.
enum FamiliarCalls {
  /// Labels of other libraries, and ours.
  static let labels: [String: String] = [
    "c": "color", "lw": "linewidth", "ls": "linestyle", "ms": "markersize", "size": "fontsize",
    "dim": "axis", "steps": "numSteps", "num_steps": "numSteps", "edgecolors": "edgecolor",
    "colour": "color",
    "fontSize": "fontsize", "lineWidth": "linewidth", "n": "bins", "nbins": "bins",
    "linewidths": "linewidth",
    "color": "colors", "batch": "batchSize", "name": "label",
  ]

  /// The call as it is written here, where its arguments show what is meant.
  static func help(for call: CodeCall) -> String? {
    let values = call.arguments.map(\.value)
    let isSingle = values.count == 1 && call.arguments[0].label == nil
    func written(_ arguments: String) -> String { "Write `\(call.callee)(\(arguments))`" }
    switch call.function {
    // A pair for two limits.
    case "xlim", "ylim", "setXlim", "setYlim", "zeros", "ones", "rand", "randn":
      guard isSingle, values[0].hasPrefix("[") || values[0].hasPrefix("(") else { return nil }
      return written(values[0].trimming("[]()"))
    case "cat", "stack":
      guard !values.isEmpty, !values[0].hasPrefix("["),
        call.arguments.allSatisfy({ $0.label == nil })
      else { return nil }
      return written("[\(values.joined(separator: ", "))]")
    case "Tensor":
      guard values.count > 1, call.arguments.allSatisfy({ $0.label == nil }) else { return nil }
      return written("[\(values.joined(separator: ", "))]")
    case "display":
      guard values.count > 1 else { return nil }
      return "Write `\(values.map { "display(\($0))" }.joined(separator: "`, then `"))`"
    case "max", "min":
      return isSingle ? "Write `\(values[0]).\(call.function)()`" : nil
    default: return nil
    }
  }
}
