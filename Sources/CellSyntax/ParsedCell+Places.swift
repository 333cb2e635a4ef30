internal import SwiftParser
internal import SwiftSyntax

extension ParsedCell {
  /// Where one of `names` stands first in the code of a cell, as whatever.
  package static func firstPlace(
    of names: Set<String>,
    in code: String
  ) -> (name: String, place: CodePlace)? {
    for token in Parser.parse(source: code).tokens(viewMode: .sourceAccurate)
    where names.contains(token.name) {
      let offset = token.positionAfterSkippingLeadingTrivia.utf8Offset
      let (line, column) = LineTable(code).position(of: offset)
      return (token.name, CodePlace(line: line, column: column))
    }
    return nil
  }
}
