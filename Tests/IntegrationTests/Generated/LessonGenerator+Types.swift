extension LessonGenerator {
  /// Members that types and extensions declare: the same name always gives the same type.
  static let members: [(name: String, access: String, type: String)] = [
    ("grown", ".grown()", "Int"), ("size", ".size", "Int"), ("label", ".label", "String"),
    ("tag", ".tag()", "String"), ("rank", ".rank(2)", "Int"), ("subscript", "[3]", "Int"),
  ]

  /// The code of a member.
  mutating func declaration(of member: String, isOverride: Bool = false) -> String {
    let start = isOverride ? "override " : ""
    switch member {
    case "grown":
      return "\(start)func grown() -> Int { \(expression("Int", depth: 1, excluded: "grown")) }"
    case "size": return "\(start)var size: Int { \(expression("Int", depth: 1, excluded: "size")) }"
    case "label":
      return "\(start)var label: String { \(expression("String", depth: 1, excluded: "label")) }"
    case "tag":
      return "\(start)func tag() -> String { \"\\(type(of: self))\" + \(literal("String")) }"
    case "rank":
      return
        "\(start)func rank(_ p: Int) -> Int { \(expression("Int", depth: 1, parameters: [("p", "Int")], excluded: "rank")) }"
    default: return "\(start)subscript(_ p: Int) -> Int { p &+ \(number()) }"
    }
  }

  /// A structure, class or enumeration, declared for the first time or again.
  mutating func addType() {
    guard let name = name(from: Self.typeNames) else { return }
    hidden = [name]
    defer { hidden = [] }
    var own = LessonModel.OwnType(kind: random.pick([.struct, .struct, .class, .enum]), name: name)
    var members: [String] = []
    if own.kind == .enum {
      own.cases = ["one", "two", "three"].dropLast(random.below(2)) + []
      members.append("case \(own.cases.joined(separator: ", "))")
    } else {
      for property in ["u", "w"] where random.chance(70) {
        let type = random.pick(["Int", "String", "Int"])
        let value = expression(type, depth: 1, excluded: name)
        let keyword = random.chance(80) ? "var" : "let"
        let modifier =
          random.chance(20)
          ? random.pick(["private ", "fileprivate ", keyword == "var" ? "private(set) " : ""]) : ""
        if modifier.isEmpty && keyword == "var" { own.properties.append((property, type)) }
        own.names.insert(property)
        members.append("\(modifier)\(keyword) \(property): \(type) = \(value)")
      }
    }
    for member in Self.members where random.chance(25) {
      members.append(declaration(of: member.name))
      own.members.append((member.access, member.type))
      own.names.insert(member.name)
    }
    if own.kind == .class, random.chance(10) {
      members.append("private init(secret: Int) {}")
      members.append("init() {}")
      own.names.insert("secret")
    }
    let protocols = inheritance(of: &own, &members)
    let word = "\(own.kind)"
    if random.chance(10) {
      members.append("struct Inner { var z = \(number()) }")
      own.members.append((".inner.z", "Int"))
      members.append("var inner: Inner { Inner() }")
      own.names.formUnion(["inner", "Inner"])
    }
    let modifier = random.chance(8) && !isPlain ? "private " : ""
    say("\(modifier)\(word) \(name)\(protocols) {")
    for member in members { say("  \(member)") }
    say("}")
    _ = model.declare(own)
  }

  private mutating func inheritance(
    of own: inout LessonModel.OwnType,
    _ members: inout [String]
  ) -> String {
    var names: [String] = []
    if own.kind != .class, random.chance(30) {
      let name = random.pick(["Equatable", "Hashable"])
      names.append(name)
      own.conformances.formUnion(name == "Hashable" ? ["Equatable", "Hashable"] : ["Equatable"])
    }
    if own.kind == .enum, random.chance(25) {
      names.append("CaseIterable")
      own.conformances.insert("CaseIterable")
    }
    if random.chance(12), !isPlain {
      names.append("CustomStringConvertible")
      own.conformances.insert("CustomStringConvertible")
      own.names.insert("description")
      members.append("var description: String { \"\(own.name)-\(number())\" }")
    }
    if own.kind == .enum { own.conformances.formUnion(["Equatable", "Hashable"]) }
    if let (name, member) = random.pickAny(sortedProtocols()), random.chance(25),
      add(member, to: &own, &members)
    {
      names.append(name)
      own.conformances.insert(name)
    }
    return names.isEmpty ? "" : ": " + names.joined(separator: ", ")
  }

  /// The lesson's protocols by name.
  func sortedProtocols() -> [(String, (access: String, type: String))] {
    model.protocols.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Adds the member that a protocol asks for, if the type has none.
  private mutating func add(
    _ member: (access: String, type: String),
    to own: inout LessonModel.OwnType,
    _ members: inout [String]
  ) -> Bool {
    guard let known = Self.members.first(where: { $0.access == member.access }) else {
      return false
    }
    if own.names.insert(known.name).inserted {
      members.append(declaration(of: known.name))
      own.members.append((known.access, known.type))
    }
    return true
  }

  /// A class over one of an earlier cell.
  mutating func addSubclass() {
    let bases = model.writableTypes.filter {
      model.types[$0].map { $0.kind == .class && !$0.isFinal } ?? false
    }
    guard let key = random.pickAny(bases), let base = model.types[key],
      let name = name(from: ["Puppy", "Leaf", "Disc"])
    else { return addType() }
    var own = base
    own.name = name
    own.conformances.remove("CustomStringConvertible")
    own.isFinal = random.chance(40)
    say("\(own.isFinal ? "final " : "")class \(name): \(base.name) {")
    for member in base.members {
      guard let known = Self.members.first(where: { $0.access == member.access }),
        base.overridable.contains(known.name), random.chance(50)
      else { continue }
      say("  " + declaration(of: known.name, isOverride: true))
    }
    say("}")
    _ = model.declare(own)
  }
}

extension LessonModel.OwnType {
  /// The members of the type's own body, which a subclass may override.
  var overridable: Set<String> { kind == .class ? names.subtracting(added) : [] }
}
