internal import SwiftSyntax

/// The code that a value keeps to be run later: its closures, and the functions and methods that it names without calling them.
package struct StoredCode: Hashable, Sendable {
  /// What closures in it use.
  package var closures = CodeUses()
  /// The names that may stand for functions.
  package var references: Set<String> = []
  /// What stands before and behind the point of methods that are not called.
  package var methods: [CodeUses] = []
  /// The functions whose results it holds.
  package var calls: Set<String> = []
  /// What is handed to functions that may keep it, or call it and be done.
  package var passed: [Passed] = []

  /// An argument of a call whose result or receiver is the value.
  package struct Passed: Hashable, Sendable {
    package var callee: String
    package var code: StoredCode
  }

  /// Keeps nothing.
  init() {}

  /// The code that the value of an expression keeps.
  init(in expression: ExprSyntax) { add(expression) }

  private mutating func add(_ expression: ExprSyntax) {
    switch expression.as(ExprSyntaxEnum.self) {
    case .closureExpr(let closure):
      let collector = UseCollector(in: closure)
      var uses = collector.uses
      // What a closure captures by value is read where it is written.
      uses.names.formIntersection(collector.places.filter(\.isInClosure).map(\.name))
      closures.formUnion(uses)
    case .declReferenceExpr(let reference): references.insert(reference.baseName.name)
    case .memberAccessExpr(let member):
      methods.append(UseCollector(in: member).uses)
    case .arrayExpr(let array): for element in array.elements { add(element.expression) }
    case .dictionaryExpr(let dictionary):
      guard case .elements(let elements) = dictionary.content else { return }
      for element in elements { add(element.value) }
    case .tupleExpr(let tuple): for element in tuple.elements { add(element.expression) }
    case .tryExpr(let marked): add(marked.expression)
    case .awaitExpr(let marked): add(marked.expression)
    case .sequenceExpr(let sequence): add(sequence)
    case .functionCallExpr(let call): add(call)
    default: break
    }
  }

  /// The operands of operators that give one of them; those of arithmetic are used up.
  private mutating func add(_ sequence: SequenceExprSyntax) {
    let givesOperand = sequence.elements.allSatisfy { element in
      element.as(BinaryOperatorExprSyntax.self).map { $0.operator.text == "??" } ?? true
    }
    guard givesOperand else { return }
    for element in sequence.elements {
      add(element.as(UnresolvedTernaryExprSyntax.self)?.thenExpression ?? element)
    }
  }

  private mutating func add(_ call: FunctionCallExprSyntax) {
    var arguments = StoredCode()
    for argument in call.arguments { arguments.add(argument.expression) }
    if let closure = call.trailingClosure { arguments.add(ExprSyntax(closure)) }
    for closure in call.additionalTrailingClosures { arguments.add(ExprSyntax(closure.closure)) }
    var callee = call.calledExpression
    if let generic = callee.as(GenericSpecializationExprSyntax.self) { callee = generic.expression }
    let name: String
    if let reference = callee.as(DeclReferenceExprSyntax.self) {
      name = reference.baseName.name
      calls.insert(name)
    } else if let member = callee.as(MemberAccessExprSyntax.self) {
      let isInitializer = member.declName.baseName.name == "init"
      let isLazy = member.base?.trimmedDescription.hasSuffix(".lazy") == true
      name = isInitializer || isLazy ? "Init" : member.declName.baseName.name
    } else {
      return
    }
    passed.append(Passed(callee: name, code: arguments))
  }

  /// All of it that a value keeps when functions of these names keep what they get; initialisers always do.
  package func kept(by keeping: (String) -> Bool) -> StoredCode {
    var all = self
    all.passed = []
    for argument in passed {
      let isType = argument.callee.first?.isUppercase ?? false
      guard isType && argument.callee != "Task" || keeping(argument.callee) else { continue }
      all.formUnion(argument.code.kept(by: keeping))
    }
    return all
  }

  /// Adds what other code keeps.
  mutating func formUnion(_ other: Self) {
    closures.formUnion(other.closures)
    references.formUnion(other.references)
    methods += other.methods
    calls.formUnion(other.calls)
    passed += other.passed
  }
}
