/// The keywords of declarations, statements and expressions in *The Swift Programming Language*, "Keywords and
/// Punctuation", and those contextual ones that a reader takes for keywords.
let swiftKeywords: Set<String> = [
  "Any", "Self", "actor", "any", "as", "associatedtype", "async", "await", "break", "case", "catch",
  "class", "continue", "convenience", "default", "defer", "deinit", "didSet", "do", "else", "enum",
  "extension", "fallthrough", "false", "fileprivate", "final", "for", "func", "get", "guard", "if",
  "import", "in", "indirect", "init", "inout", "internal", "is", "lazy", "let", "mutating", "nil",
  "nonisolated", "open", "operator", "override", "package", "precedencegroup", "private",
  "protocol", "public", "repeat", "rethrows", "return", "self", "some", "static", "struct",
  "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "unowned", "var",
  "weak", "where", "while", "willSet",
]
