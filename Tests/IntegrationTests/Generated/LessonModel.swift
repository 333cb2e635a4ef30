/// What the cells of a lesson have declared so far, as far as a generator must know it to write code that compiles.
///
/// Types are texts as they stand in code; behind the name of a lesson's own type stands `#` and a number, because a name may stand
/// for one type after the other.
struct LessonModel {
  struct Variable {
    var name: String
    var type: String
    var isMutable: Bool
  }

  struct Function {
    var name: String
    /// The types of the parameters, which have no labels.
    var parameters: [String]
    var result: String
    var canThrow = false
    var isAsync = false
    /// Whether it takes any type in the place of its parameters.
    var isGeneric = false
    var isOnMainActor = false
  }

  /// One of the lesson's own types.
  struct OwnType {
    enum Kind { case `struct`, `class`, `enum` }

    var kind: Kind
    var name: String
    /// Stored properties, all of which have initial values.
    var properties: [(name: String, type: String)] = []
    var cases: [String] = []
    /// What a value is asked for, and what that gives: `.size`, `.grown()`, `[2]`.
    var members: [(access: String, type: String)] = []
    /// Everything that has a name in it.
    var names: Set<String> = []
    var conformances: Set<String> = []
    /// The names that extensions have added.
    var added: Set<String> = []
    /// Whether no class can be over it.
    var isFinal = false
  }

  var variables: [Variable] = []
  var functions: [Function] = []
  /// By the name with its number.
  var types: [String: OwnType] = [:]
  /// The newest type of a name.
  var newest: [String: String] = [:]
  /// The lesson's own protocols, with a member that each type has that conforms to one.
  var protocols: [String: (access: String, type: String)] = [:]
  /// What extensions have added to the library's types.
  var libraryMembers: [(owner: String, access: String, type: String)] = []
  /// Members of `libraryMembers`, by type and name, and conformances to own protocols, by type and protocol.
  var libraryNames: Set<String> = []
  /// Operators of the lesson's own, between two numbers.
  var operators: [String] = []
  private var count = 0

  /// The names of the lesson's own types that a cell can still write.
  var writableTypes: [String] { newest.values.filter { types[$0] != nil }.sorted() }

  /// Whether the newest type of a name is this one.
  func isWritable(_ type: String) -> Bool {
    !type.contains("#") || newest[Self.written(type)] == type
  }

  /// The type as it stands in code.
  static func written(_ type: String) -> String { String(type.prefix { $0 != "#" }) }

  /// Takes note of a name that no longer stands for what it stood for.
  mutating func forget(_ name: String) {
    variables.removeAll { $0.name == name }
    functions.removeAll { $0.name == name }
    newest[name] = nil
    protocols[name] = nil
  }

  mutating func declare(_ variable: Variable) {
    forget(variable.name)
    variables.append(variable)
  }

  /// A function stands beside others of its name whose parameters differ.
  mutating func declare(_ function: Function) {
    variables.removeAll { $0.name == function.name }
    newest[function.name] = nil
    functions.removeAll {
      $0.name == function.name
        && ($0.parameters == function.parameters && $0.isGeneric == function.isGeneric)
    }
    functions.append(function)
  }

  /// Gives the name with its number.
  mutating func declare(_ type: OwnType) -> String {
    forget(type.name)
    count += 1
    let key = "\(type.name)#\(count)"
    types[key] = type
    newest[type.name] = key
    return key
  }

  /// Whether the name stands for something.
  func isTaken(_ name: String) -> Bool {
    newest[name] != nil || protocols[name] != nil || variables.contains { $0.name == name }
      || functions.contains { $0.name == name }
  }
}
