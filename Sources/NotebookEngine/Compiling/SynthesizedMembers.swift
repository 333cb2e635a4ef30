package import CellSyntax

/// The members that the compiler writes for a conformance, but only in the file of the type: here they are written for a
/// type of an earlier unit, and mean the same.
///
/// Order and nesting follow the compiler's: properties in the order of their declaration, a case's number before its
/// values (Swift Evolution proposals 185, 166, 194, 266 and 295).
package struct SynthesizedMembers {
  private let members: [String]
  /// Whether it initialises the properties of a structure.
  package private(set) var assignsProperties = false
  /// The names in the initial values that it repeats.
  package private(set) var mentions: Set<String> = []

  /// Writes the members of a type for a protocol; `nil` when the compiler would not.
  package init?(of type: DeclaredType, for protocolName: String) {
    switch (protocolName, type.kind) {
    case ("Equatable", .struct): members = [Self.equality(of: type.properties)]
    case ("Equatable", .enum): members = [Self.equality(of: type.cases)]
    case ("Hashable", .struct): members = [Self.hash(of: type.properties)]
    case ("Hashable", .enum): members = [Self.hash(of: type.cases)]
    case ("Comparable", .enum): members = [Self.order(of: type.cases)]
    case ("CaseIterable", .enum) where type.cases.allSatisfy(\.labels.isEmpty):
      let cases = type.cases.map { ".`\($0.name)`" }.joined(separator: ", ")
      members = ["public static var allCases: [Self] { [\(cases)] }"]
    case ("Encodable", .struct):
      members = Self.codingKeys(of: type) + [Self.encoding(of: type)]
    case ("Decodable", .struct):
      guard let decoding = Self.decoding(of: type) else { return nil }
      members = Self.codingKeys(of: type) + [decoding]
      mentions = type.properties.reduce(into: []) { $0.formUnion($1.initialValueMentions) }
      assignsProperties = true
    default: return nil
    }
  }

  /// Each member in an extension with the condition of the author's.
  package func extensions(of addition: DeclaredExtension) -> [String] {
    let head = ["extension", addition.path, addition.condition].filter { !$0.isEmpty }
    return members.map { "\(head.joined(separator: " ")) { \($0) }" }
  }

  // MARK: - Equatable and Hashable

  private static func equality(of properties: [DeclaredType.Property]) -> String {
    let terms = properties.map { "a.`\($0.name)` == b.`\($0.name)`" }
    return
      "public static func == (a: Self, b: Self) -> Swift.Bool { \(terms.isEmpty ? "true" : terms.joined(separator: " && ")) }"
  }

  private static func hash(of properties: [DeclaredType.Property]) -> String {
    let statements = properties.map { "h.combine(self.`\($0.name)`)" }
    return
      "public func hash(into h: inout Swift.Hasher) { \(statements.joined(separator: "; ")) }"
  }

  private static func pattern(_ value: DeclaredType.Case, _ prefix: String) -> String {
    let names = value.labels.indices.map { "let \(prefix)\($0)" }.joined(separator: ", ")
    return ".`\(value.name)`" + (names.isEmpty ? "" : "(\(names))")
  }

  private static func equality(of cases: [DeclaredType.Case]) -> String {
    let branches = cases.map { value in
      let terms = value.labels.indices.map { "a\($0) == b\($0)" }.joined(separator: " && ")
      return
        "case (\(pattern(value, "a")), \(pattern(value, "b"))): return \(terms.isEmpty ? "true" : terms)"
    }
    let rest = cases.count > 1 ? "; default: return false" : ""
    return
      "public static func == (a: Self, b: Self) -> Swift.Bool { switch (a, b) { \(branches.joined(separator: "; "))\(rest) } }"
  }

  private static func hash(of cases: [DeclaredType.Case]) -> String {
    let branches = cases.enumerated().map { number, value in
      let values = value.labels.indices.map { "; h.combine(a\($0))" }.joined()
      // A single case has no number.
      let head = "h.combine(\(number))"
      return "case \(pattern(value, "a")): \(head)\(values)"
    }
    return
      "public func hash(into h: inout Swift.Hasher) { switch self { \(branches.joined(separator: "; ")) } }"
  }

  private static func order(of cases: [DeclaredType.Case]) -> String {
    var branches = cases.filter { !$0.labels.isEmpty }.map { value in
      let steps = value.labels.indices.map { index in
        "if a\(index) != b\(index) { return a\(index) < b\(index) }"
      }
      return
        "case (\(pattern(value, "a")), \(pattern(value, "b"))): \(steps.joined(separator: "; ")); return false"
    }
    branches.append("default: return number(a) < number(b)")
    let numbers = cases.enumerated().map { "case .`\($1.name)`: return \($0)" }
    return
      "public static func < (a: Self, b: Self) -> Swift.Bool { func number(_ value: Self) -> Swift.Int { switch value { \(numbers.joined(separator: "; ")) } }; switch (a, b) { \(branches.joined(separator: "; ")) } }"
  }

  // MARK: - Codable

  private static func coded(_ type: DeclaredType) -> [DeclaredType.Property] {
    type.properties.filter { type.codingKeys?.contains($0.name) ?? true }
  }

  private static func codingKeys(of type: DeclaredType) -> [String] {
    guard type.codingKeys == nil else { return [] }
    let names = type.properties.map { "`\($0.name)`" }.joined(separator: ", ")
    let keys = names.isEmpty ? "" : "case \(names)"
    return ["enum CodingKeys: Swift.String, Swift.CodingKey { \(keys) }"]
  }

  private static func encoding(of type: DeclaredType) -> String {
    let steps = coded(type).map { property in
      "try c.\(isOptional(property) ? "encodeIfPresent" : "encode")(self.`\(property.name)`, forKey: .`\(property.name)`)"
    }
    return
      "public func encode(to e: any Swift.Encoder) throws { \(steps.isEmpty ? "_" : "var c") = e.container(keyedBy: CodingKeys.self); \(steps.joined(separator: "; ")) }"
  }

  /// `nil` when a property's type is not written.
  private static func decoding(of type: DeclaredType) -> String? {
    let coded = coded(type).map(\.name)
    var steps: [String] = []
    for property in type.properties {
      let name = "`\(property.name)`"
      let isFixed = property.isConstant && property.initialValue != nil
      guard coded.contains(property.name), !isFixed else {
        if let value = property.initialValue ?? (isOptional(property) ? "nil" : nil) {
          steps.append("self.\(name) = \(value)")
        }
        continue
      }
      if let written = property.type {
        steps.append(
          isOptional(property)
            ? "self.\(name) = try c.decodeIfPresent((\(written.dropLast())).self, forKey: .\(name))"
            : "self.\(name) = try c.decode((\(written)).self, forKey: .\(name))"
        )
      } else {
        steps.append(
          "func read_\(property.name)<T: Swift.Decodable>() throws -> T { try c.decode(T.self, forKey: .\(name)) }; "
            + "self.\(name) = try read_\(property.name)()"
        )
      }
    }
    return
      "public init(from d: any Swift.Decoder) throws { let c = try d.container(keyedBy: CodingKeys.self); \(steps.joined(separator: "; ")) }"
  }

  private static func isOptional(_ property: DeclaredType.Property) -> Bool {
    property.type?.hasSuffix("?") ?? false
  }
}
