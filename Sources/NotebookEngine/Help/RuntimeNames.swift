internal import Wording

/// The names of the runtime, for help where the compiler suggests none.
package enum RuntimeNames {
  /// Members by the type that has them, those that belong to no type by the empty name; with the labels of arguments.
  package static let members: [String: [String]] = {
    var members: [String: [String]] = [:]
    var owner = ""
    for line in table.split(separator: "\n") {
      guard line.hasPrefix(" ") else {
        owner = line == "-" ? "" : String(line)
        continue
      }
      members[owner, default: []] += line.split(separator: " ").map(String.init)
    }
    return members
  }()

  /// The names of `type`'s members without labels, each once; of what belongs to no type for the empty name.
  static func names(of type: String) -> [String] {
    var seen: Set<String> = []
    return (members[type] ?? []).map { String($0.prefix { $0 != "(" }) }
      .filter { seen.insert($0).inserted }
  }

  /// The labels of each function that is called so, in their order.
  static func labels(of function: String, in type: String) -> [[String]] {
    (members[type] ?? []).compactMap { member in
      guard member.hasPrefix(function + "("), member.hasSuffix(")") else { return nil }
      return member.dropFirst(function.count + 1).dropLast().split(separator: ":").map(String.init)
    }
  }

  /// The labels of each function that is called so, whatever it is a member of.
  static func labels(of function: String) -> [[String]] {
    members.keys.sorted().flatMap { labels(of: function, in: $0) }
  }

  /// The name that the author of `name` is likely to have meant, among `known`.
  ///
  /// Words between underscores become camel case, capitals do not count, a setter may stand for a property and the other way
  /// round, and two slips of typing are allowed.
  static func nearest(to name: String, among known: [String]) -> String? {
    let camel = camelCase(name)
    if known.contains(camel), camel != name { return camel }
    let lower = camel.lowercased()
    let forms =
      [lower, "set" + lower] + (lower.hasPrefix("set") ? [String(lower.dropFirst(3))] : [])
    for form in forms {
      if let match = known.first(where: { $0 != name && $0.lowercased() == form }) { return match }
    }
    // Any two short names are near.
    guard camel.count > 2 else { return nil }
    return nearestSpelling(to: camel, among: known.filter { $0 != name && $0.count > 2 })
  }

  /// `set_xlabel` as Swift writes it: `setXlabel`.
  static func camelCase(_ name: String) -> String {
    let parts = name.split(separator: "_")
    guard parts.count > 1, let first = parts.first else { return name }
    let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return first + rest.joined()
  }
}
