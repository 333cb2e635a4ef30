internal import SwiftParser
internal import SwiftSyntax

/// Follows what differs from run to run through the cells of a lesson, to the places where they show it.
///
/// What is assigned from such a value differs as well; what is compared with one, counted or asked for its type does not.
package struct UnsteadyOutputs {
  /// The variables and functions of the cells so far that give such values.
  private var names: [String: UnsteadySource] = [:]
  private var types = UnsteadyTypes()
  /// The names that the lesson declares itself: `time` of a lesson is not C's.
  private let declared: Set<String>

  /// Begins with the first cell of a lesson that declares these names.
  package init(declared: Set<String>) { self.declared = declared }

  /// Reads the next cell.
  ///
  /// - Returns: The places where it shows what differs, in the order of the code.
  package mutating func read(_ code: String, _ parsed: ParsedCell) -> [UnsteadyOutput] {
    let known = UnsteadySource.words.subtracting(declared).union(names.keys)
      .union(types.words)
    guard !parsed.hasSyntaxError, !parsed.mentions.all.isDisjoint(with: known) else {
      // A name that is declared again has another value.
      for name in parsed.declarations {
        names[name.word] = nil
        types.bind(name.word, to: nil)
      }
      return []
    }
    let tree = Parser.parse(source: code)
    let finder = UnsteadyFinder(names: names, types: types, declared: declared)
    finder.walk(tree)
    if parsed.endsInValue, let last = tree.statements.last, !last.item.givesNothing {
      finder.show(last.item)
    }
    names = finder.names
    types = finder.types
    let lines = LineTable(code)
    return finder.outputs.map { output in
      let place = lines.position(of: output.offset)
      return UnsteadyOutput(
        line: place.line,
        column: place.column,
        name: output.name,
        source: output.source
      )
    }
  }
}

extension CodeBlockItemSyntax.Item {
  /// Whether it is a call that changes its value or a file, and gives none.
  fileprivate var givesNothing: Bool {
    var call = Syntax(self)
    while let attempt = call.as(TryExprSyntax.self) { call = Syntax(attempt.expression) }
    let callee = call.as(FunctionCallExprSyntax.self)?.calledExpression.as(
      MemberAccessExprSyntax.self
    )
    return callee.map { Self.callsWithoutValue.contains($0.declName.baseName.text) } ?? false
  }

  private static let callsWithoutValue: Set = [
    "append", "insert", "removeAll", "sort", "reverse", "shuffle", "write", "createDirectory",
    "copyItem", "moveItem", "removeItem", "save", "savefig",
  ]
}
