/// Whether the text has the form of a language tag (BCP 47), such as `en` or `pt-BR`.
package func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.first.map { (2...8).contains($0.count) && $0.allSatisfy(\.isLetter) } == true
    && parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
