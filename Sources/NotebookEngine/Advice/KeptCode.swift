internal import CellSyntax

/// Follows earlier code that keeps an old value to the later code that runs it: by its name, through functions that call it,
/// values that hold it, and members of types.
///
/// Types are not known here. That a member is one of a certain type takes two signs: its name, and beside it a name that
/// may hold a value of that type, because what declares it speaks of the type.
struct KeptCode {
  /// A member that runs the old code.
  private struct OldMember: Hashable {
    /// The type, with the place of its declaration; `nil` for one that the lesson does not declare.
    var owner: String?
    var name: String
    var isCallable: Bool
    /// What an author would write again.
    var label: String
  }

  /// Stands before a type's name where an extension of it is meant.
  static let extensionMark = "extension "

  /// The lesson's functions that may keep a closure.
  private let keepers: Set<String>
  /// The names that run it, with what they run it through.
  private var code: [String: String] = [:]
  /// Those of them that are read and not called.
  private var computed: Set<String> = []
  /// The functions whose results are functions.
  private var givers: Set<String> = []
  private var declarations: [String: DeclaredName] = [:]
  private var members: [OldMember] = []
  /// What members of a type run it through.
  private var parents: [String: String] = [:]
  /// The types whose values each name may hold, itself included.
  private var holds: [String: Set<String>] = [:]
  /// What each name was made of.
  private var origins: [String: Set<String>] = [:]
  /// The types of the lesson, as `holds` writes them, by their name, with the names of those that inherit from them.
  private var types: [String: String] = [:]
  private var protocols: Set<String> = []
  private var heirs: [String: Set<String>] = [:]

  init(keepers: Set<String>) {
    self.keepers = keepers.union(["append", "insert", "updateValue"])
  }

  // MARK: - Reading on

  /// Reads the items of the next cell.
  ///
  /// - Parameters:
  ///   - items: The items, in order.
  ///   - cell: The cell's number.
  ///   - old: The name whose old value the code at these places keeps, and what its author calls that code.
  mutating func read(
    _ items: [LaterCode],
    in cell: Int,
    keeping old: (name: String, item: Int)? = nil
  ) {
    for (index, item) in items.enumerated() { declare(item, at: "\(cell).\(index)") }
    // A function may use one that its cell declares below.
    var before: Int
    repeat {
      before = knowledge
      for (index, item) in items.enumerated() {
        take(item, keeping: index == old?.item ? old?.name : nil)
      }
    } while before != knowledge
  }

  /// How much is known: it grows while there is more to find.
  private var knowledge: Int {
    code.count + members.count + holds.values.reduce(0) { $0 + $1.count }
  }

  /// What is declared again is another thing.
  private mutating func declare(_ item: LaterCode, at place: String) {
    guard item.kind != .extension else { return }
    for declared in item.declarations {
      let name = declared.word
      // Overloads stand side by side.
      if declarations[name]?.collides(with: declared) ?? true { code[name] = nil }
      declarations[name] = declared
      computed.remove(name)
      if !(item.kind == .value && item.uses.names.contains(name)) { holds[name] = nil }
      origins[name] = item.uses.names.subtracting([name])
      types[name] = nil
      if item.kind == .function(givesFunction: true) { givers.insert(name) }
      guard case .type(let isProtocol) = item.kind else { continue }
      let type = "\(name)@\(place)"
      types[name] = type
      holds[name] = [type]
      if isProtocol { protocols.insert(type) }
      for parent in item.inherited.compactMap({ types[$0] }) {
        heirs[parent, default: []].insert(name)
      }
    }
  }

  private mutating func take(_ item: LaterCode, keeping old: String?) {
    let held = item.uses.names.reduce(into: Set<String>()) { $0.formUnion(holds[$1] ?? []) }
    if !held.isEmpty {
      let receivers = item.kind == .extension ? [] : item.names + item.stored.keys
      for name in receivers { holds[name, default: []].formUnion(held) }
    }
    func isOld(_ uses: CodeUses) -> Bool { old.map { uses.names.contains($0) } ?? false }

    switch item.kind {
    case .function, .computedVariable:
      let carrier = carrier(of: item.body)
      guard isOld(item.body) || carrier != nil else { break }
      for name in item.names where code[name] == nil {
        code[name] = carrier ?? ""
        if item.kind == .computedVariable { computed.insert(name) }
      }
    case .type, .extension:
      guard let name = item.names.first else { break }
      let owner = types[name]
      for member in item.members {
        let carrier = carrier(of: member.uses, inside: owner)
        guard isOld(member.uses) || carrier != nil else { continue }
        let isOpen = owner == nil || protocols.contains(owner ?? "")
        let new = OldMember(
          owner: isOpen ? nil : owner,
          name: member.name,
          isCallable: member.isCallable,
          label: item.kind == .extension ? Self.extensionMark + name : name
        )
        if !members.contains(new) { members.append(new) }
        if let carrier, carrier != new.label, parents[new.label] == nil {
          parents[new.label] = carrier
        }
      }
    case .value, .other: break
    }
    for (name, stored) in item.stored where code[name] == nil {
      let kept = stored.kept { keepers.contains($0) }
      if isOld(kept.closures) {
        code[name] = ""
      } else if let carrier = carrier(of: kept.closures) ?? carrier(named: kept) {
        code[name] = carrier
      }
    }
  }

  // MARK: - Use

  /// What runs the old code where these are used: a name, or the type or extension of a member; `nil` where nothing does.
  func carrier(of uses: CodeUses, inside owner: String? = nil) -> String? {
    if let name = uses.names.filter({ code[$0] != nil }).min() { return name }
    return members.first { isUsed($0, by: uses, inside: owner) }?.label
  }

  /// What runs it where a value names functions and methods without calling them, or is the result of a function.
  private func carrier(named stored: StoredCode) -> String? {
    let functions = stored.references.filter { code[$0] != nil && !computed.contains($0) }
    if let name = functions.min() { return name }
    let methods = members.filter(\.isCallable)
    for uses in stored.methods {
      if let member = methods.first(where: { isUsed($0, by: uses) }) { return member.label }
    }
    return stored.calls.filter { code[$0] != nil && givers.contains($0) }.min()
  }

  private func isUsed(_ member: OldMember, by uses: CodeUses, inside own: String? = nil) -> Bool {
    let isInside = own != nil && member.owner == own
    if let owner = member.owner, !isInside {
      let holders = uses.names.filter { holds[$0]?.contains(owner) ?? false }
      guard !holders.isEmpty else { return false }
      if Self.unnamed.contains(member.name) { return true }
      if member.name == "init" {
        return !uses.called.isDisjoint(with: names(of: owner))
      }
      if member.name == "callAsFunction" { return !uses.called.isDisjoint(with: holders) }
    } else if member.owner == nil, member.name == "init" {
      return uses.called.contains(String(member.label.dropFirst(Self.extensionMark.count)))
    }
    if isInside, member.name == "init" { return uses.called.contains("Self") }
    return uses.members.contains(member.name)
      || uses.names.contains(member.name) && (isInside || !Self.isWord(member.name))
      || member.isCallable && uses.calledMembers.contains(member.name)
  }

  private func names(of type: String) -> Set<String> {
    let name = String(type.prefix { $0 != "@" })
    return (heirs[type] ?? []).reduce([name]) { names, heir in
      names.union(types[heir].map { self.names(of: $0) } ?? [heir])
    }
  }

  /// Members that code uses without a sign of its own.
  private static let unnamed: Set = [
    "deinit", "hash", "encode", "makeIterator", "next", "wrappedValue", "projectedValue",
    "appendInterpolation", "body",
  ]

  private static func isWord(_ name: String) -> Bool {
    name.first.map { $0.isLetter || $0 == "_" } ?? false
  }

  // MARK: - The way back

  /// What has to be declared again for `uses` to see the new value: from the old code to what is used.
  func way(to uses: CodeUses) -> [String] {
    var way: [String] = []
    var names = uses.names
    var next = carrier(of: uses)
    while let carrier = next, !carrier.isEmpty, !way.contains(carrier) {
      way += holders(of: carrier, among: names) + [carrier]
      names = origins[carrier] ?? []
      next = code[carrier] ?? parents[carrier]
    }
    return way.reversed()
  }

  /// The names through which a value of a type is reached where the type itself is not named.
  private func holders(of type: String, among names: Set<String>) -> [String] {
    guard let owner = types[type] else { return [] }
    var way: [String] = []
    var names = names
    while !names.contains(type) {
      let holder = names.filter { (holds[$0]?.contains(owner) ?? false) && !way.contains($0) }.min()
      guard let holder else { break }
      way.append(holder)
      names = origins[holder] ?? []
    }
    return way
  }
}
