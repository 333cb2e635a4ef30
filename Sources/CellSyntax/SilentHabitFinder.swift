internal import SwiftSyntax

/// Finds what a cell takes from another language without being refused.
final class SilentHabitFinder: SyntaxVisitor {
  private(set) var found: [(kind: SilentHabit.Kind, offset: Int)] = []
  /// The names that a brace could mean.
  private var names: Set<String>
  private let fillsTemplates: Bool

  init(in tree: SourceFileSyntax, names: Set<String>) {
    self.names = names
    fillsTemplates = tree.tokens(viewMode: .sourceAccurate).contains {
      $0.text == "replacing" || $0.text == "replacingOccurrences" || $0.text == "split"
    }
    super.init(viewMode: .sourceAccurate)
    let binder = BoundNames(viewMode: .sourceAccurate)
    binder.walk(tree)
    self.names.formUnion(binder.names)
    walk(tree)
  }

  // MARK: - Division

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    guard isOperand(token), isEndOfValue(token) else { return .visitChildren }
    var offset = token.endPositionBeforeTrailingTrivia.utf8Offset
    var spaces = 0
    for piece in token.trailingTrivia {
      if case .lineComment(let text) = piece {
        let right = text.dropFirst(2)
        let isSymmetric = spaces == 1 ? right.hasPrefix(" ") && !right.hasPrefix("  ") : spaces == 0
        let operand = right.filter { $0 != " " }
        if isSymmetric, right.dropFirst(spaces).allSatisfy({ $0 != " " }), isNumberOrName(operand) {
          found.append((.integerDivision(left: token.text, right: String(operand)), offset))
        }
      }
      if case .spaces(let count) = piece { spaces += count }
      offset += piece.sourceLength.utf8Length
    }
    return .visitChildren
  }

  private func isOperand(_ token: TokenSyntax) -> Bool {
    switch token.tokenKind {
    case .integerLiteral, .identifier: true
    default: false
    }
  }

  private func isNumberOrName(_ text: String) -> Bool {
    !text.isEmpty && (text.allSatisfy { $0.isASCII && $0.isNumber } || names.contains(text))
  }

  /// Whether the token is all that a variable gets, or a statement by itself: an author notes results behind calls.
  private func isEndOfValue(_ token: TokenSyntax) -> Bool {
    guard let value = token.parent,
      value.is(IntegerLiteralExprSyntax.self) || value.is(DeclReferenceExprSyntax.self)
    else { return false }
    if value.parent?.is(InitializerClauseSyntax.self) == true {
      return value.parent?.parent?.is(PatternBindingSyntax.self) == true
    }
    if value.parent?.is(CodeBlockItemSyntax.self) == true {
      return value.is(IntegerLiteralExprSyntax.self)
    }
    guard let elements = value.parent?.as(ExprListSyntax.self) else { return false }
    let parts = Array(elements)
    return parts.count == 3 && parts[2].id == value.id && parts[1].is(AssignmentExprSyntax.self)
  }

  // MARK: - Power

  override func visit(_ node: SequenceExprSyntax) -> SyntaxVisitorContinueKind {
    let elements = Array(node.elements)
    let operators = elements.compactMap { $0.as(BinaryOperatorExprSyntax.self)?.operator.text }
    guard operators.contains("^"), !isAmongBits(node) else { return .visitChildren }
    for index in elements.indices.dropFirst().dropLast() {
      guard let sign = elements[index].as(BinaryOperatorExprSyntax.self)?.operator,
        sign.text == "^"
      else { continue }
      let (left, right) = (elements[index - 1], elements[index + 1])
      let exponent = right.as(IntegerLiteralExprSyntax.self)?.literal.text
      let base = left.as(IntegerLiteralExprSyntax.self)?.literal.text
      let isExponent = exponent.flatMap { Int($0) }.map { (2...64).contains($0) } ?? false
      let isBase = base == "2" || base == "10"
      guard isExponent && (base.map { Int($0) != nil } ?? true) || isBase && exponent == nil
      else { continue }
      found.append(
        (
          .power(left: left.trimmedDescription, right: right.trimmedDescription),
          sign.positionAfterSkippingLeadingTrivia.utf8Offset
        )
      )
    }
    return .visitChildren
  }

  /// Whether the statement combines bits with other operators too.
  private func isAmongBits(_ node: SequenceExprSyntax) -> Bool {
    var statement = Syntax(node)
    while let parent = statement.parent, !statement.is(CodeBlockItemSyntax.self) {
      statement = parent
    }
    return statement.tokens(viewMode: .sourceAccurate).contains {
      ["&", "|", "~", "<<", ">>", "&>>", "&<<", "&+", "&*"].contains($0.text)
    }
  }

  // MARK: - Braces

  override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    guard node.openingPounds == nil, !fillsTemplates,
      !node.segments.contains(where: { $0.is(ExpressionSegmentSyntax.self) })
    else { return .visitChildren }
    for case .stringSegment(let segment) in node.segments {
      let text = segment.content.text
      guard !text.contains("$"), !text.contains("\\") else { continue }
      // Behind a letter or a sign of TeX braces group.
      for match in text.matches(of: #/(?:^|[^\w^}])(\{(\w+)(?:[.\[:][^{}"]*)?\})/#)
      where names.contains(String(match.2)) {
        let offset = text.utf8.distance(from: text.startIndex, to: match.1.startIndex)
        found.append(
          (
            .braces(text: String(match.1), name: String(match.2)),
            segment.content.positionAfterSkippingLeadingTrivia.utf8Offset + offset
          )
        )
      }
    }
    return .visitChildren
  }
}

/// All names that code binds anywhere: variables, parameters, elements of loops.
private final class BoundNames: SyntaxVisitor {
  var names: Set<String> = []

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    names.insert(node.identifier.name)
    return .skipChildren
  }

  override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
    names.insert((node.secondName ?? node.firstName).name)
    return .visitChildren
  }

  override func visit(_ node: ClosureShorthandParameterSyntax) -> SyntaxVisitorContinueKind {
    names.insert(node.name.name)
    return .skipChildren
  }
}
