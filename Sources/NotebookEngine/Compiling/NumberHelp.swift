internal import CellSyntax
internal import NotebookModel

/// Says of an error about types which numbers of two types stand in its statement.
struct NumberHelp {
  let planner: UnitPlanner

  /// The help for a message about a statement of a cell.
  func help(for message: CompilerMessage, in cell: Int, statement: String?) -> String? {
    guard message.severity == .error, let statement else { return nil }
    return parameterHelp(for: message, statement) ?? slownessHelp(for: message, in: cell, statement)
  }

  /// A parameter has the type of its value in the front matter: `10` is an `Int`.
  private func parameterHelp(for message: CompilerMessage, _ statement: String) -> String? {
    let mentions = ParsedCell(parsing: statement).mentions.all
    let parameter = planner.notebook.frontMatter.parameters.first { parameter in
      mentions.contains(parameter.name) && message.text.contains("'\(parameter.value.typeName)'")
    }
    guard let parameter else { return nil }
    let type = parameter.value.typeName
    let place = line(of: parameter.name).map { " of line \($0)" } ?? ""
    guard case .integer(let value) = parameter.value,
      let other = ["Double", "Float"].first(where: { message.text.contains("'\($0)'") })
    else { return "the parameter `\(parameter.name)`\(place) is of type \(type)" }
    return
      "the parameter `\(parameter.name)`\(place) is an Int: write `\(parameter.name): \(value).0` there, or `\(other)(\(parameter.name))` here"
  }

  /// The line of the front matter in which a parameter stands.
  private func line(of name: String) -> Int? {
    let lines = planner.notebook.sourceLines
    guard let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") }) else { return nil }
    let isInFlow = "{, \t\"'"
    let index = lines[..<end].firstIndex { line in
      line.ranges(of: "\(name)").contains { range in
        let before = line[..<range.lowerBound].last
        let after = line[range.upperBound...].drop { "\"' ".contains($0) }
        return (before.map { isInFlow.contains($0) } ?? true) && after.hasPrefix(":")
      }
    }
    return index.map { $0 + 1 }
  }

  /// What the compiler tries all ways to put together may have no way: numbers of two types.
  private func slownessHelp(
    for message: CompilerMessage,
    in cell: Int,
    _ statement: String
  ) -> String? {
    guard message.text.contains("unable to type-check this expression in reasonable time") else {
      return nil
    }
    var types: [String: String] = [:]
    for parameter in planner.notebook.frontMatter.parameters {
      types[parameter.name] = parameter.value.typeName
    }
    for earlier in 0...cell where planner.notebook.cells[earlier].isCompiled {
      types.merge(NumberTypes.declared(in: planner.notebook.cells[earlier].code)) { $1 }
    }
    types = types.filter { $0.value != "String" && $0.value != "Bool" }
    guard let mixed = NumberTypes.mixed(in: statement, types) else { return nil }
    return
      "it mixes numbers of two types: `\(mixed.floating)` is a \(mixed.type) and `\(mixed.integer)` an Int; write `\(mixed.type)(\(mixed.integer))`"
  }

}
