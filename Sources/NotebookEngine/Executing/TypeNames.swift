/// The names of types in what cells show.
package enum TypeNames {
  /// The text with the types called what their author calls them.
  ///
  /// A unit's module is `main` to `#function` and `#fileID`, as in a plain program. For a type that is declared in a function or a
  /// loop, `String(reflecting:)` names the scopes around it by their addresses, which differ from run to run: they are left out.
  package static func asWritten(in text: String) -> String {
    let text = ModuleName.hidden(in: text)
    guard text.contains("(unknown context at $") else { return text }
    return text.replacing(/([\w)>\]]?)\.?(?:\(unknown context at \$[0-9a-fA-F]+\)\.?)+/) { match in
      match.1.isEmpty ? "" : match.1 + "."
    }
  }
}
