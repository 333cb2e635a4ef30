internal import SwiftSyntax

/// A variable or constant that a cell declares at its top level without a value: `var total: Double`.
///
/// In one file the compiler follows whether it has one before it is used. Behind the border of its unit it takes that for granted.
package struct ValuelessVariable: Hashable, Sendable {
  /// The name without backticks.
  package var name: String
  /// Whether it is a `let`.
  package var isConstant: Bool
  /// The type as it is written; `nil` where it cannot be told for this name alone.
  package var type: String?

  /// The declaration once more, without modifiers; `nil` where its type cannot be told.
  package var declaration: String? {
    type.map { "\(isConstant ? "let" : "var") `\(name)`: \($0)" }
  }
}

extension VariableDeclSyntax {
  /// The stored variables that it leaves without a value; a `var` of a type written `T?` has `nil`.
  var valuelessVariables: [ValuelessVariable] {
    let isConstant = bindingSpecifier.tokenKind == .keyword(.let)
    // A wrapper, and `weak` and `lazy`, give values of their own.
    let isPlain =
      attributes.isEmpty && modifiers.allSatisfy { Self.plainModifiers.contains($0.name.text) }
    var type: TypeSyntax?
    var found: [ValuelessVariable] = []
    // In `var a, b: Int` the type stands behind the last name.
    for binding in bindings.reversed() {
      if let annotation = binding.typeAnnotation { type = annotation.type }
      guard binding.initializer == nil, binding.accessorBlock == nil else {
        type = nil
        continue
      }
      found += binding.pattern.parts(of: type).reversed().compactMap { name, type in
        if !isConstant, type?.isOptional ?? false { return nil }
        return ValuelessVariable(
          name: name,
          isConstant: isConstant,
          type: isPlain ? type?.trimmedDescription : nil
        )
      }
    }
    return found.reversed()
  }

  private static let plainModifiers: Set = [
    "private", "fileprivate", "internal", "package", "public", "nonisolated",
  ]
}

extension PatternSyntax {
  /// The names that it binds, each with its part of the type.
  fileprivate func parts(of type: TypeSyntax?) -> [(name: String, type: TypeSyntax?)] {
    if let tuple = self.as(TuplePatternSyntax.self), let types = type?.as(TupleTypeSyntax.self),
      tuple.elements.count == types.elements.count
    {
      return zip(tuple.elements, types.elements).flatMap { $0.pattern.parts(of: $1.type) }
    }
    let isName = self.is(IdentifierPatternSyntax.self)
    return boundNames.map { ($0, isName ? type : nil) }
  }
}

extension TypeSyntax {
  fileprivate var isOptional: Bool {
    self.is(OptionalTypeSyntax.self) || self.is(ImplicitlyUnwrappedOptionalTypeSyntax.self)
  }
}
