extension LessonGenerator {
  /// A protocol, often with an extension, and with conformances of types that stand above it.
  mutating func addProtocol() {
    guard let name = name(from: Self.protocolNames, again: 0) else { return }
    let member = random.pick(Self.members.filter { $0.name != "subscript" })
    let requirement =
      switch member.name {
      case "grown": "func grown() -> Int"
      case "size": "var size: Int { get }"
      case "label": "var label: String { get }"
      case "tag": "func tag() -> String"
      default: "func rank(_ p: Int) -> Int"
      }
    // A default would give way to a member that a later cell adds.
    let isEmpty = !isPlain && random.chance(30)
    say("protocol \(name) { \(isEmpty ? "" : requirement) }")
    model.protocols[name] = (member.access, member.type)
    if isEmpty || !isPlain && random.chance(50) {
      let other = isEmpty ? member.name : random.pick(["grown", "tag", member.name])
      say("extension \(name) { \(declaration(of: other)) }")
    }
    if random.chance(60) { addConformanceToOwnProtocol() }
    if random.chance(40) {
      say(
        "func all\(name)(_ p: some \(name)) -> \(isEmpty ? "String" : member.type) { \(isEmpty ? "\"\\(p)\"" : "p\(member.access)") }"
      )
    }
  }

  /// An earlier type, or one of the library's, conforms to a protocol of the lesson.
  mutating func addConformanceToOwnProtocol() {
    guard let (name, member) = random.pickAny(sortedProtocols()),
      let known = Self.members.first(where: { $0.access == member.access })
    else { return addPrint() }
    if let key = random.pickAny(model.writableTypes), random.chance(60),
      let own = model.types[key], !own.conformances.contains(name)
    {
      let has = own.names.contains(known.name)
      say("extension \(own.name): \(name) {\(has ? "" : " " + declaration(of: known.name) + " ")}")
      model.types[key]?.conformances.insert(name)
      if !has { addMember(known, to: key) }
      return say("print(\(value(of: key))\(known.access))")
    }
    let owner = random.pick(["Int", "String", "Bool"])
    if isPlain, model.libraryMembers.contains(where: { $0.access == known.access }) { return }
    guard model.libraryNames.insert("\(owner): \(name)").inserted else { return }
    let has = !model.libraryNames.insert("\(owner).\(known.name)").inserted
    hidden = ["min", "max", "abs"]
    defer { hidden = [] }
    say("extension \(owner): \(name) {\(has ? "" : " " + declaration(of: known.name) + " ")}")
    if !has { model.libraryMembers.append((owner, known.access, known.type)) }
    if random.chance(50) {
      say(
        "print(\(literal(owner).inParentheses)\(known.access), (\(literal(owner)) as Any) is any \(name))"
      )
    }
  }

  private mutating func addMember(
    _ member: (name: String, access: String, type: String),
    to key: String
  ) {
    model.types[key]?.names.insert(member.name)
    model.types[key]?.added.insert(member.name)
    if !(model.types[key]?.members.contains { $0.access == member.access } ?? true) {
      model.types[key]?.members.append((member.access, member.type))
    }
  }

  /// Members and initialisers for a type of an earlier cell.
  mutating func addOwnExtension() {
    guard let key = random.pickAny(model.writableTypes), let own = model.types[key] else {
      return addType()
    }
    if own.kind == .struct, random.chance(30), own.names.insertable("init", "from") {
      model.types[key]?.names.insert("from")
      switch random.below(3) {
      case 0: say("extension \(own.name) { init(from p: Int) { self.init() } }")
      case 1: say("extension \(own.name) { init(from p: Int) { self = Self() } }")
      default:
        let properties = own.names.intersection(["u", "w"])
        guard own.properties.count == properties.count else { return }
        let values = own.properties.map { "\($0.name) = \(literal($0.type))" }
        say("extension \(own.name) { init(from p: Int) { \(values.joined(separator: "; ")) } }")
      }
      return say("print(\(own.name)(from: \(number())))")
    }
    if random.chance(20), addPrivateUse(of: key) { return }
    let member = random.pick(Self.members)
    if own.names.contains(member.name) { return addPrint() }
    var text = declaration(of: member.name)
    let unseen = own.names.intersection(["u", "w"])
    if member.name == "size", let property = unseen.sorted().first {
      // What is private to the type is in view in its extensions.
      text = "var size: Int { \"\\(\(property))\".count }"
    }
    say("extension \(own.name) { \(text) }")
    addMember(member, to: key)
    if random.chance(60) { say("print(\(value(of: key))\(member.access))") }
  }

  /// What is private to a type is used in an extension of it, and declared in one.
  private mutating func addPrivateUse(of key: String) -> Bool {
    guard let own = model.types[key], own.names.insertable("open") else { return false }
    if own.names.contains("secret"), !own.isFinal {
      model.types[key]?.names.insert("open")
      say("extension \(own.name) { static func open() -> \(own.name) { \(own.name)(secret: 1) } }")
      say("print(type(of: \(own.name).open()))")
      return true
    }
    if model.types[key]?.names.insert("hidden").inserted ?? false {
      say("extension \(own.name) { private func hidden() -> Int { \(number()) } }")
      return true
    }
    model.types[key]?.names.insert("open")
    say("extension \(own.name) { func open() -> Int { hidden() + 1 } }")
    say("print(\(value(of: key)).open())")
    return true
  }

  /// Members for types and protocols of the library.
  mutating func addLibraryExtension() {
    let (owner, value) = random.pick([
      ("Int", "Int"), ("Int", "Int"), ("String", "String"), ("Array", "[Int]"), ("Bool", "Bool"),
      ("BinaryInteger", "Int"), ("Sequence", "[Int]"), ("Collection", "[Int]"),
      ("CustomStringConvertible", "Int"), ("Comparable", "String"), ("Optional", "Int?"),
    ])
    let member = random.pick(Self.members.filter { $0.name != "subscript" })
    let isNew = model.libraryNames.insert("\(owner).\(member.name)").inserted
    if !isNew { redeclares = true }
    let isKnown = model.libraryMembers.contains { $0.access == member.access }
    if isPlain && (!isNew || isKnown)
      || cell.lines.contains(where: { $0.hasPrefix("extension \(owner) {") })
    {
      return
    }
    // Some types of the library have members of these names.
    hidden = ["min", "max", "abs", "count", "first", "zip"]
    say("extension \(owner) { \(declaration(of: member.name)) }")
    hidden = []
    if !model.libraryMembers.contains(where: { $0.owner == value && $0.access == member.access }) {
      model.libraryMembers.append((value, member.access, member.type))
    }
    if random.chance(50) {
      say("print(\(expression(value, depth: 1).inParentheses)\(member.access))")
    }
  }

  /// A conformance to a protocol of the library, whose members the compiler writes or the cell.
  mutating func addConformance() {
    if isPlain { return addPrint() }
    guard let key = random.pickAny(model.writableTypes), let own = model.types[key] else {
      return addType()
    }
    let known = [
      "Equatable", "Hashable", "CaseIterable", "CustomStringConvertible", "Comparable", "Error",
    ]
    guard let name = random.pickAny(known.filter { !own.conformances.contains($0) }) else { return }
    let value = value(of: key)
    var members = ""
    switch name {
    case "Equatable", "Hashable":
      if own.kind == .class { return addPrint() }
    case "CaseIterable":
      if own.kind != .enum { return addPrint() }
    case "CustomStringConvertible":
      members = " var description: String { \"\(own.name)=\" + \(literal("String")) } "
    case "Comparable":
      if own.kind != .enum && !own.conformances.contains("Equatable") { return addPrint() }
      if own.names.contains(own.name + "<") { return }
      if own.kind != .enum || random.chance(40) {
        members = " static func < (a: Self, b: Self) -> Bool { \(literal("Bool")) } "
      }
    default:
      if own.kind == .class { return addPrint() }
    }
    if name == "Hashable" && own.names.contains(own.name + "==") { return }
    model.types[key]?.conformances.insert(name)
    if name == "Hashable" { model.types[key]?.conformances.insert("Equatable") }
    say("extension \(own.name): \(name) {\(members)}")
    switch name {
    case "Equatable": say("print([\(value)].contains(\(value)))")
    case "Hashable": say("print(Set([\(value), \(value)]).count)")
    case "CaseIterable": say("print(\(own.name).allCases.count)")
    case "Comparable": say("print([\(value), \(self.value(of: key))].sorted().count)")
    case "Error": say("do { throw \(value) } catch { print(error) }")
    default: say("print(\(value))")
    }
  }
}

extension Set<String> {
  /// Whether none of these is in the set.
  fileprivate func insertable(_ names: String...) -> Bool { isDisjoint(with: names) }
}
