internal import SwiftParser
internal import SwiftSyntax

/// The types of the numbers that code declares, as far as they can be read off it without a type checker.
package enum NumberTypes {
  /// The variables and constants of `code` whose type is written or that of a literal: `Int`, `Double`, `[Double]` and the like.
  package static func declared(in code: String) -> [String: String] {
    let collector = DeclarationCollector(viewMode: .sourceAccurate)
    collector.walk(Parser.parse(source: code))
    return collector.types
  }

  /// Of the names in `code`, the first that is a floating-point number and the first that is an `Int`, with the type of the first.
  ///
  /// - Returns: `nil` where not both are there.
  package static func mixed(
    in code: String,
    _ types: [String: String]
  ) -> (floating: String, type: String, integer: String)? {
    var floating: (name: String, type: String)?
    var integer: String?
    for token in Parser.parse(source: code).tokens(viewMode: .sourceAccurate) {
      switch token.tokenKind {
      case .floatLiteral(let text): floating = floating ?? (text, "Double")
      case .identifier(let name):
        guard let type = types[name]?.filter({ $0 != "[" && $0 != "]" }) else { continue }
        if type == "Int" { integer = integer ?? name } else { floating = floating ?? (name, type) }
      default: break
      }
    }
    guard let floating, let integer else { return nil }
    return (floating.name, floating.type, integer)
  }

  private static let numbers: Set = ["Int", "Double", "Float", "[Int]", "[Double]", "[Float]"]

  private final class DeclarationCollector: SyntaxVisitor {
    var types: [String: String] = [:]

    override func visit(_ node: PatternBindingSyntax) -> SyntaxVisitorContinueKind {
      if let name = node.pattern.as(IdentifierPatternSyntax.self)?.identifier.text {
        let written = node.typeAnnotation?.type.trimmedDescription
        let type = written ?? node.initializer.flatMap { Self.type(of: $0.value) }
        types[name] = type.flatMap { numbers.contains($0) ? $0 : nil }
      }
      return .visitChildren
    }

    override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
      let type = node.type.trimmedDescription
      if numbers.contains(type) { types[(node.secondName ?? node.firstName).text] = type }
      return .visitChildren
    }

    private static func type(of value: ExprSyntax) -> String? {
      if value.is(IntegerLiteralExprSyntax.self) { return "Int" }
      if value.is(FloatLiteralExprSyntax.self) { return "Double" }
      if let prefixed = value.as(PrefixOperatorExprSyntax.self) {
        return type(of: prefixed.expression)
      }
      if let list = value.as(ArrayExprSyntax.self) {
        let types = list.elements.map { type(of: $0.expression) }
        if types.isEmpty || types.contains(nil) { return nil }
        return types.contains("Double")
          ? "[Double]" : types.allSatisfy { $0 == "Int" } ? "[Int]" : nil
      }
      if let call = value.as(FunctionCallExprSyntax.self),
        let name = call.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text
      {
        return ["Int", "Double", "Float"].contains(name) ? name : nil
      }
      return nil
    }
  }
}
