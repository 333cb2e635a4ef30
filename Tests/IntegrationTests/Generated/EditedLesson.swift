import Foundation

/// A lesson with a data file and a file that it includes, which an author edits at random.
struct EditedLesson: Hashable {
  private struct Cell: Hashable {
    var text: String
    var option = ""
  }

  private var paragraphs: [String]
  private var cells: [Cell]
  private var seed = 0
  private var data = "1,2,3\n"
  private var included = "Part one.\n\n```swift\nprint(\"part\", 1)\n```\n"

  /// The lesson of a seed, with cells that draw, read and save.
  init(seed: UInt64) {
    var lesson = LessonGenerator.lesson(seed: seed)
    lesson.cells.removeAll { !$0.word.isEmpty && $0.word != "ignore" }
    let own = [
      "```swift\nimport Foundation\nprint(try String(contentsOfFile: \"data.csv\", encoding: .utf8))\n```\n",
      "```swift\nplt.plot(Tensor.rand(4))\n```\n",
      "```swift\ntry \"saved 1\".write(toFile: \"saved.txt\", atomically: true, encoding: .utf8)\n```\n",
    ]
    cells = (lesson.cells.map(\.text) + own).map { Cell(text: $0) }
    paragraphs = Array(repeating: "", count: cells.count)
  }

  /// What stands in the lesson's folder.
  var files: [String: String] {
    var text = "---\nseed: \(seed)\n---\n\n# A lesson\n\n{{< include part.md >}}\n\n"
    for (paragraph, cell) in zip(paragraphs, cells) {
      text +=
        paragraph + "\n" + cell.text.replacing("\n", with: "\n" + cell.option, maxReplacements: 1)
      text += "\n"
    }
    return ["lesson.md": text, "data.csv": data, "part.md": included]
  }

  /// Changes one thing.
  ///
  /// - Returns: What was changed, for a message.
  mutating func edit(_ random: inout SeededRandom) -> String {
    let index = random.below(cells.count)
    switch random.below(8) {
    case 0, 1:
      paragraphs[index] = String(
        repeating: "Words \(random.below(100)).\n\n",
        count: random.below(3)
      )
      return "text"
    case 2, 3:
      guard let number = cells[index].text.firstMatch(of: /\d+/) else { return edit(&random) }
      cells[index].text.replaceSubrange(number.range, with: "\(random.below(9))")
      return "code"
    case 4:
      cells[index].option = random.pick([
        "", "//| echo: false\n", "//| output: false\n", "//| tags: [a]\n",
      ])
      return "option"
    case 5:
      data = "\(random.below(4)),\(random.below(4))\n"
      return "data"
    case 6:
      included = "Part \(random.below(3)).\n\n```swift\nprint(\"part\", \(random.below(3)))\n```\n"
      return "included file"
    default:
      if random.chance(50) {
        seed = random.below(3)
        return "seed"
      }
      cells.swapAt(index, random.below(cells.count))
      return "order"
    }
  }
}
