internal import Plotting
internal import RecordedFigures
internal import Wording

/// Says how two recorded values differ, with names for their parts that people use.
struct ValueDifferences {
  let tolerance: FigureTolerance
  private(set) var sentences: [String] = []

  init(tolerance: FigureTolerance) { self.tolerance = tolerance }

  /// What the keys of figures are called; an empty name is left out, other keys are taken apart into words.
  private static let names = [
    "ink": "colour", "text": "", "_0": "", "face": "ground", "fixedLimits": "limits set by hand",
    "fixedTicks": "ticks set by hand", "string": "text", "markerSize": "marker size",
    "tickStyle": "tick", "isTight": "tight layout", "labelInk": "label colour", "edge": "outline",
  ]
  /// Lists that hold no data.
  private static let exactLists: Set<String> = ["inkOfEach", "labels", "positions"]

  /// Compares the fields of two objects that are no marks, all of them exactly.
  mutating func compareFields(
    of left: RecordedValue,
    _ right: RecordedValue,
    except keys: [String],
    path: [String],
    of owner: String
  ) {
    for key in Self.keys(left, right) where !keys.contains(key) {
      compare(left[key], right[key], path: path + [key], of: owner, dataKeys: nil)
    }
  }

  /// Compares two marks of one kind: data within the tolerance, everything else exactly.
  ///
  /// Lists are data, and so are numbers below one of `dataKeys`.
  mutating func compareMark(
    _ left: RecordedValue,
    _ right: RecordedValue,
    name: String,
    dataKeys: Set<String>
  ) {
    for key in Self.keys(left, right) {
      let isRaster = left["raster"] != nil && right["raster"] != nil
      if isRaster, key == "points", left[key] != right[key], let before = left[key]?.elements,
        let after = right[key]?.elements
      {
        compareSpikes(before, after, name)
      } else {
        compare(left[key], right[key], path: [key], of: name, dataKeys: dataKeys)
      }
    }
  }

  private static func keys(_ left: RecordedValue, _ right: RecordedValue) -> [String] {
    let keys = left.fields?.map(\.key) ?? []
    return keys + (right.fields?.map(\.key) ?? []).filter { !keys.contains($0) }
  }

  /// Compares two values; `dataKeys` is `nil` outside of marks.
  private mutating func compare(
    _ left: RecordedValue?,
    _ right: RecordedValue?,
    path: [String],
    of owner: String,
    dataKeys: Set<String>?
  ) {
    guard left != right else { return }
    let isExact = path.contains { Self.exactLists.contains($0) }
    let isData = path.contains { dataKeys?.contains($0) == true }
    if let before = left?.ink, let after = right?.ink {
      return change(path, owner, "'\(before.name)'", "'\(after.name)'")
    }
    if dataKeys != nil, !isExact, let before = left?.elements, let after = right?.elements {
      return compareData(before, after, path.last ?? "", owner)
    }
    if let before = left?.fields, let after = right?.fields, !before.isEmpty || !after.isEmpty,
      let left, let right
    {
      for key in Self.keys(left, right) {
        compare(left[key], right[key], path: path + [key], of: owner, dataKeys: dataKeys)
      }
      return
    }
    if isData, let a = left?.number, let b = right?.number, tolerance.areClose(a, b) { return }
    change(path, owner, Self.text(left), Self.text(right))
  }

  private mutating func change(
    _ path: [String],
    _ owner: String,
    _ before: String,
    _ after: String
  ) {
    let words = path.map { Self.names[$0] ?? Self.words($0) }.filter { !$0.isEmpty }
    let place = words.joined(separator: " ") + (owner.isEmpty ? "" : " of \(owner)")
    sentences.append("\(place) \(before) → \(after)")
  }

  /// `isFrameVisible` as `is frame visible`.
  private static func words(_ key: String) -> String {
    key.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
  }

  private static func text(_ value: RecordedValue?) -> String {
    switch value {
    case nil, .null?: "none"
    case .bool(let bool)?: bool ? "yes" : "no"
    case .string(let text)?: "'\(text)'"
    case .object(let fields)? where fields.count == 1 && fields[0].value == .object([]):
      fields[0].key
    case let value?: value.ink.map { "'\($0.name)'" } ?? JSONText.inline(value)
    }
  }

  // MARK: - Data

  private mutating func compareSpikes(
    _ left: [RecordedValue],
    _ right: [RecordedValue],
    _ name: String
  ) {
    var counts: [RecordedValue: Int] = [:]
    for spike in left { counts[spike, default: 0] += 1 }
    for spike in right { counts[spike, default: 0] -= 1 }
    let gone = counts.values.reduce(0) { $0 + max($1, 0) }
    let new = counts.values.reduce(0) { $0 + max(-$1, 0) }
    var parts: [String] = []
    let moved = min(gone, new)
    if moved > 0 { parts.append("\(grouped(moved)) of \(grouped(left.count)) spikes moved") }
    if gone > moved { parts.append("\(counted(gone - moved, "spike")) fewer") }
    if new > moved { parts.append("\(counted(new - moved, "spike")) more") }
    if parts.isEmpty { parts.append("the spikes have another order") }
    sentences.append("\(name): " + parts.joined(separator: ", "))
  }

  private mutating func compareData(
    _ left: [RecordedValue],
    _ right: [RecordedValue],
    _ key: String,
    _ name: String
  ) {
    let noun = String((key.hasSuffix("s") ? key : "values"))
    guard left.count == right.count else {
      sentences.append("\(name): \(grouped(left.count)) \(noun) → \(grouped(right.count))")
      return
    }
    var count = 0
    var largest = 0.0
    var place: Double?
    for (before, after) in zip(left, right) where before != after {
      guard let a = before.numbers, let b = after.numbers, a.count == b.count else {
        count += 1
        continue
      }
      let far = zip(a, b).filter { !tolerance.areClose($0, $1) }
      guard !far.isEmpty else { continue }
      count += 1
      let distance = far.map { abs($0 - $1) }.filter { !$0.isNaN }.max() ?? 0
      if distance > largest { (largest, place) = (distance, before["x"]?.number) }
    }
    guard count > 0 else { return }
    var sentence =
      "\(name): \(grouped(count)) of \(grouped(left.count)) \(noun) \(count == 1 ? "differs" : "differ")"
    if largest > 0 { sentence += ", by at most \(rounded(largest))" }
    if largest > 0, let place { sentence += " at x = \(shown(place))" }
    sentences.append(sentence)
  }
}

extension RecordedValue {
  /// The colour that an object stands for.
  fileprivate var ink: Ink? {
    self["color"] == nil ? nil : try? ValueDecoder.decode(Ink.self, from: self)
  }

  /// All numbers of a value, in order; `nil` when it holds something else.
  fileprivate var numbers: [Double]? {
    if let number { return [number] }
    guard let parts = fields?.map(\.value) ?? elements else { return nil }
    let numbers = parts.compactMap(\.numbers)
    return numbers.count == parts.count ? numbers.flatMap { $0 } : nil
  }
}

extension Ink {
  /// The name for people: the place in the cycle, the role, or `#` and hexadecimal digits.
  fileprivate var name: String {
    let digits = color.hexDigits + (color.alpha == 255 ? "" : hexDigits(color.alpha))
    let opacity = color.alpha == 255 ? "" : " at \(rounded(Double(color.alpha) / 255)) opacity"
    return switch role {
    case .cycle(let index)?: "C\(index)" + opacity
    case .foreground?: "text" + opacity
    case .ground?: "ground" + opacity
    case .grid?: "grid" + opacity
    case nil: "#" + digits
    }
  }
}
