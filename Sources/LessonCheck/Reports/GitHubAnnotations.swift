/// Verdicts as workflow commands of GitHub Actions, each of which puts a finding beside its line of a change.
///
/// A command is one line, `::error file=F,line=L,col=C,title=T::MESSAGE`; in it `%` is written `%25`, a carriage return
/// `%0D` and a line feed `%0A`, and in a property `:` is `%3A` and `,` is `%2C`
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
package enum GitHubAnnotations {
  /// GitHub shows annotations in a narrow column.
  private static let mostLines = 20

  /// A line for each finding of `verdicts`, in their order, and for each shard that is missing; empty where all is fine.
  package static func text(of verdicts: [LessonVerdict], missing: [Shard] = []) -> String {
    let findings = verdicts.flatMap(\.findings).map(command)
    let shards = missing.map { shard in
      command([("title", "spikenote (missing)")], "the results of \(shard) are missing")
    }
    return (findings + shards).map { $0 + "\n" }.joined()
  }

  private static func command(_ finding: Finding) -> String {
    let lines = [Finding.marked(finding.message)] + finding.explanation(mostLines: mostLines)
    return command(
      [
        ("file", finding.place.file), ("line", "\(finding.place.line)"),
        ("col", "\(finding.place.column)"), ("title", "spikenote (\(finding.kind.rawValue))"),
      ],
      lines.joined(separator: "\n")
    )
  }

  private static func command(_ properties: [(name: String, value: String)], _ message: String)
    -> String
  {
    let list = properties.map { "\($0.name)=\(escaped($0.value, isProperty: true))" }
    return "::error \(list.joined(separator: ","))::\(escaped(message, isProperty: false))"
  }

  /// What is printed beside annotations, so that no line of it is a command.
  ///
  /// A runner takes a line for one that begins with `::` after white space, or holds `##[` anywhere.
  package static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let start = line.drop { $0.isWhitespace }
      return (start.hasPrefix("::") ? "| " : "") + broken(String(line))
    }.joined(separator: "\n")
  }

  /// The text with a character of no width inside of each `##[`.
  private static func broken(_ text: String) -> String {
    text.replacing("##[", with: "##\u{200B}[")
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in broken(text).unicodeScalars {
      switch scalar {
      case "%": escaped += "%25".unicodeScalars
      case "\r": escaped += "%0D".unicodeScalars
      case "\n": escaped += "%0A".unicodeScalars
      case ":" where isProperty: escaped += "%3A".unicodeScalars
      case "," where isProperty: escaped += "%2C".unicodeScalars
      // What a cell has printed must not move the cursor of a log, nor change its colours.
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F:
        escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
