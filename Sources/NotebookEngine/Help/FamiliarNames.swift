/// What authors know from Python, PyTorch, NumPy and Matplotlib, and its name here.
enum FamiliarNames {
  static let pythonModules: Set = [
    "numpy", "torch", "torchvision", "matplotlib", "snntorch", "scipy", "pandas", "sklearn", "math",
    "random", "os", "sys",
    "time", "tensorflow", "seaborn", "itertools", "functools", "collections", "norse", "brian2",
    "nengo",
  ]

  static let namespaces: Set = [
    "np", "numpy", "torch", "math", "Math", "random", "time", "nn", "snn", "F",
  ]

  /// Functions of modules whose names are others here.
  static let moduleMembers: [String: String] = [
    "tensor": "Tensor([…])", "array": "Tensor([…])", "asarray": "Tensor([…])",
    "from_numpy": "Tensor([…])", "concatenate": "cat([a, b], axis: 0)",
    "pi": "Double.pi", "inf": "Double.infinity", "nan": "Double.nan", "e": "exp(1.0)",
    "manual_seed": "manualSeed(0)", "seed": "manualSeed(0)", "random": "Double.random(in: 0..<1)",
    "uniform": "Double.random(in: 0..<1)", "choice": "values.randomElement()!",
    "shuffle": "values.shuffle()", "normal": "Tensor.randn(3)", "float32": ".float32",
    "float": ".float32", "long": ".int64", "int64": ".int64", "bool": ".bool",
    "permutation": "Tensor.randperm(10)",
  ]

  /// Functions of modules that are methods of tensors here.
  static let methodsOfTensors: Set = [
    "sum", "mean", "max", "min", "argmax", "clamp", "reshape", "squeeze", "unsqueeze", "transpose",
    "flatten", "repeat",
    "round", "abs",
  ]

  static let names: [String: String] = [
    "True": "Write `true`", "False": "Write `false`", "None": "Write `nil`",
    "null": "Write `nil`", "NULL": "Write `nil`", "nullptr": "Write `nil`",
    "pi": "Write `Double.pi`", "inf": "Write `Double.infinity`", "nan": "Write `Double.nan`",
    "self": "A lesson's variables stand by themselves: leave `self.` out", "this": "Write `self`",
    "elif": "Write `else if`", "device": "Leave it out: tensors have no device",
    "axes": "Write `let (fig, axes) = plt.subplots(1, 2)` before it",
    "ax": "Write `let (fig, ax) = plt.subplots()` before it",
    "fig": "Write `let (fig, ax) = plt.subplots()` before it",
    "input": "A lesson has no input: give it `params` in the front matter",
    "manual_seed": "Did you mean `manualSeed`?",
  ]

  static let types: [String: String] = [
    "int": "Int", "float": "Double", "double": "Double", "bool": "Bool", "str": "String",
    "string": "String",
    "char": "Character", "list": "[Double]", "dict": "[String: Double]", "boolean": "Bool",
    "Boolean": "Bool",
    "Integer": "Int", "long": "Int", "object": "Any", "tuple": "(Double, Double)",
    "ndarray": "Tensor",
  ]

  static let calls: [String: @Sendable ([String]) -> String] = [
    "len": { "Write `\($0[0]).count`; the rows of a tensor are `\($0[0]).shape[0]`" },
    "range": { "Write `\(PythonText.expression("range(\($0.joined(separator: ", ")))"))`" },
    "enumerate": { "Write `\($0[0]).enumerated()`" },
    "str": { "Write `String(\($0[0]))`, or `\\(\($0[0]))` inside of a string" },
    "int": { "Write `Int(\($0[0]))`" }, "float": { "Write `Double(\($0[0]))`" },
    "bool": { "Write a comparison, such as `\($0[0]) != 0`" },
    "list": { "Write `Array(\($0[0]))`" }, "set": { "Write `Set(\($0[0]))`" },
    "sum": { "Write `\($0[0]).reduce(0, +)`, or `\($0[0]).sum()` for a tensor" },
    "mean": { "Write `\($0[0]).mean()` for a tensor" },
    "sorted": { "Write `\($0[0]).sorted()`" },
    "reversed": { "Write `\($0[0]).reversed()`" },
    "isinstance": { "Write `\($0[0]) is \($0.count > 1 ? $0[1] : "Int")`" },
    "type": { "Write `type(of: \($0[0]))`" },
    "map": { "Write `\($0.count > 1 ? $0[1] : "values").map(\($0[0]))`" },
    "filter": { "Write `\($0.count > 1 ? $0[1] : "values").filter(\($0[0]))`" },
    "any": { "Write `\($0[0]).contains(true)`" }, "all": { "Write `\($0[0]).allSatisfy { $0 }`" },
    "printf": { "Write `print(\($0[0]))`" }, "println": { "Write `print(\($0[0]))`" },
  ]

  static let operators: [String: String] = [
    "++": "Write `+= 1`", "--": "Write `-= 1`", "=>": "Write a closure: `{ x in x * 2 }`",
    "..": "Write `...` for a range with its end, `..<` for one without", "...<": "Write `..<`",
    ".*": "Tensors are multiplied element by element with `*`", "×": "Write `*`", "÷": "Write `/`",
    "≤": "Write `<=`", "≥": "Write `>=`", "≠": "Write `!=`",
    "°": "Write radians: `90 * Double.pi / 180`",
    "<>": "Write `!=`", "**=": "Write `x *= x`, or `x = pow(x, 2)`",
    "@": "Tensors have no matrix product",
  ]

  static let swiftFunctions = [
    "print", "min", "max", "abs", "zip", "stride", "swap", "precondition", "assert", "fatalError",
    "repeatElement", "Int",
    "Double", "Float", "String", "Array", "Set", "Dictionary", "true", "false", "nil",
  ]

  static let arrayMembers = [
    "append", "insert", "remove", "removeAll", "removeFirst", "removeLast", "count", "isEmpty",
    "first", "last", "map",
    "filter", "reduce", "sort", "sorted", "reversed", "enumerated", "contains", "firstIndex",
    "prefix", "suffix", "dropFirst",
    "dropLast", "min", "max", "joined", "shuffled", "randomElement", "forEach", "indices",
    "allSatisfy", "compactMap",
    "flatMap", "swapAt", "split",
  ]

  /// Members that other languages have, by the type that has them here; with `@` for what stands before it.
  static let members: [String: [String: String]] = [
    "Tensor": [
      "size": "Write `shape`, for example `@.shape[0]`", "view": "Write `reshape`",
      "dim": "Write `ndim`",
      "numel": "Write `count`", "numpy": "Write `scalars`, the elements as an array",
      "tolist": "Write `scalars`, the elements as an array", "length": "Write `count`",
      "len": "Write `count`",
      "T": "Write `transpose(0, 1)`", "t": "Write `transpose(0, 1)`",
      "permute": "Write `transpose`",
      "detach": "Leave it out: tensors have no gradients",
      "requires_grad": "Leave it out: tensors have no gradients",
      "backward": "Leave it out: tensors have no gradients",
      "grad": "Leave it out: tensors have no gradients",
      "cpu": "Leave it out: tensors have no device", "cuda": "Leave it out: tensors have no device",
      "astype": "Write `to(.float32)`", "float": "Write `to(.float32)`",
      "long": "Write `to(.int64)`",
      "int": "Write `to(.int64)`", "bool": "Write `to(.bool)`",
      "std": "Write `((@ - @.mean()) * (@ - @.mean())).mean().sqrt()`",
      "pow": "Write `@ * @`", "clip": "Write `clamp(min: 0, max: 1)`",
      "matmul": "Tensors have no matrix product", "copy": "Leave it out: a tensor is a value",
      "clone": "Leave it out: a tensor is a value",
      "argMax": "Did you mean `argmax`?",
    ],
    "Array": [
      "length": "Write `count`", "len": "Write `count`", "size": "Write `count`",
      "shape": "Write `count`, or `Tensor(@).shape`",
      "push": "Write `append`", "add": "Write `append`", "extend": "Write `append(contentsOf:)`",
      "pop": "Write `removeLast()`",
      "index": "Write `firstIndex(of:)`", "mean": "Write `Tensor(@).mean()`",
      "sum": "Write `reduce(0, +)`",
      "std": "Write it out with `Tensor(@)`", "includes": "Write `contains`",
      "each": "Write `forEach`",
      "reverse": "Write `reversed()` for a new array", "sqrt": "Write `map { sqrt($0) }`",
    ],
    "String": [
      "length": "Write `count`", "len": "Write `count`", "upper": "Write `uppercased()`",
      "lower": "Write `lowercased()`",
      "toUpperCase": "Write `uppercased()`", "toLowerCase": "Write `lowercased()`",
      "startswith": "Write `hasPrefix`",
      "endswith": "Write `hasSuffix`", "format": "Put the values into the string: `\\(x)`",
      "strip": "Write `import Foundation`, and `trimmingCharacters(in: .whitespaces)`",
      "replace": "Write `replacing(\"a\", with: \"b\")`",
      "join": "Write `values.joined(separator: \", \")`",
    ],
    "Double": [
      "sqrt": "Write `squareRoot()`", "round": "Write `rounded()`", "abs": "Write `magnitude`",
    ],
    "Float": [
      "sqrt": "Write `squareRoot()`", "round": "Write `rounded()`", "abs": "Write `magnitude`",
    ],
    "Int": [
      "sqrt": "Write `Double(@).squareRoot()`", "toString": "Write `String(@)`",
      "abs": "Write `magnitude`",
    ],
    "Axes": [
      "title": "Write `setTitle(\"…\")`", "xlabel": "Write `setXlabel`",
      "ylabel": "Write `setYlabel`", "xlim": "Write `setXlim`",
      "ylim": "Write `setYlim`", "xticks": "Write `setXticks`", "yticks": "Write `setYticks`",
      "show": "Write `plt.show()`",
      "savefig": "Write `fig.savefig`",
      "set": "Write `setTitle`, `setXlabel`, `setYlabel` one by one",
      "twinx": "There is no second axis: draw into a plot of its own",
      "boxplot": "There is no box plot: draw `errorbar` or `hist`",
      "contour": "There are no contours: draw `imshow`", "pcolormesh": "Write `imshow`",
      "cla": "Write `clear()`", "pie": "There is no pie chart: draw `bar` or `barh`",
      "violinplot": "There is no violin plot: draw `hist` or `errorbar`",
      "loglog": "Write `plot`, then `setXscale(\"log\")` and `setYscale(\"log\")`",
      "semilogx": "Write `plot`, then `setXscale(\"log\")`",
      "semilogy": "Write `plot`, then `setYscale(\"log\")`",
      "matshow": "Write `imshow`",
    ],
    "plt": [
      "set_title": "Write `title`", "set_xlabel": "Write `xlabel`", "set_ylabel": "Write `ylabel`",
      "set_xlim": "Write `xlim`",
      "set_ylim": "Write `ylim`", "axes": "Write `subplots()`", "add_subplot": "Write `subplot`",
      "boxplot": "There is no box plot: draw `errorbar` or `hist`",
      "pcolormesh": "Write `imshow`", "matshow": "Write `imshow`",
      "pie": "There is no pie chart: draw `bar` or `barh`", "clear": "Write `clf()`",
      "violinplot": "There is no violin plot: draw `hist` or `errorbar`",
      "contour": "There are no contours: draw `imshow`",
      "loglog": "Write `plot`, then `xscale(\"log\")` and `yscale(\"log\")`",
      "semilogx": "Write `plot`, then `xscale(\"log\")`",
      "semilogy": "Write `plot`, then `yscale(\"log\")`",
      "rcParams": "Options stand in the calls: `figsize:`, `fontsize:`",
      "style": "Options stand in the calls: `color:`, `linewidth:`",
      "draw": "Leave it out: a figure is shown at the end of the cell",
      "pause": "Leave it out: a figure is shown at the end of the cell",
      "ion": "Leave it out: a figure is shown at the end of the cell",
    ],
    "Figure": [
      "show": "Leave it out: a figure is shown at the end of the cell", "title": "Write `suptitle`",
      "gca": "Write `plt.gca()`", "clf": "Write `clear()`",
      "add_axes": "Write `addSubplot`",
    ],
  ]
}
