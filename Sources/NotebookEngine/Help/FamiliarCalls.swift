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
    case "print", "debugPrint":
      let names = ["sep": "separator", "end": "terminator"]
      guard call.arguments.contains(where: { $0.label.map { names[$0] != nil } ?? false }) else {
        return nil
      }
      let arguments = call.arguments.filter { !["flush", "file"].contains($0.label) }
        .map { argument in
          var argument = argument
          argument.label = argument.label.map { names[$0] ?? $0 }
          return argument
        }
      // The separator stands before the terminator.
      let ordered =
        arguments.filter { $0.label != "terminator" }
        + arguments.filter { $0.label == "terminator" }
      return written(ordered.map(\.text).joined(separator: ", "))
    case "xticks", "yticks", "setXticks", "setYticks":
      guard call.arguments.contains(where: { $0.label == "rotation" }) else { return nil }
      return
        "Labels of ticks cannot be turned: leave `rotation:` out, and show fewer or shorter ones"
    case "max", "min":
      return isSingle ? "Write `\(values[0]).\(call.function)()`" : nil
    default: return nil
    }
  }
}
