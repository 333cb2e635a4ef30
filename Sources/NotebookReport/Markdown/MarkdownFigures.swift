internal import FoundationEssentials
import NotebookModel

/// The figures of a text as files beside it, each named after its cell.
struct MarkdownFigures {
  private let folder: String
  /// Names that cells gave to files of their own.
  private var taken: Set<String>
  private(set) var files: [MarkdownPage.File] = []

  /// Figures in a folder in which the cells of a lesson may have saved files.
  init(folder: String, _ result: LessonResult) {
    self.folder = folder
    taken = Set(
      result.results.flatMap(\.outputs).compactMap { output in
        if case .file(let path) = output { path } else { nil }
      }
    )
  }

  /// Keeps an image, and gives its path.
  mutating func add(_ bytes: [UInt8], type: String, name: String) -> String {
    let plain = String(
      name.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" }
    )
    var path = "\(folder)/\(plain).\(type)"
    var number = 1
    while !taken.insert(path).inserted {
      number += 1
      path = "\(folder)/\(plain)-\(number).\(type)"
    }
    files.append(MarkdownPage.File(path: path, bytes: bytes))
    return path
  }

  /// Keeps an image as a file of its own.
  ///
  /// An animation that is all of the image becomes the GIF that it is. Any other needs a sheet outside of a page, as its ink
  /// is black there.
  mutating func add(svg: String, name: String) -> String {
    if let animation = Self.animation(in: svg) { return add(animation, type: "gif", name: name) }
    return add(Array(Self.sheeted(svg).utf8), type: "svg", name: name)
  }

  private static func animation(in svg: String) -> [UInt8]? {
    let mark = "href=\"data:image/gif;base64,"
    guard svg.contains("<g class=\"poster\""), let start = svg.firstRange(of: mark) else {
      return nil
    }
    let text = svg[start.upperBound...].prefix { $0 != "\"" }
    return Data(base64Encoded: String(text)).map { Array($0) }
  }

  private static func sheeted(_ svg: String) -> String {
    guard let start = svg.firstRange(of: "<svg"),
      let end = svg[start.upperBound...].firstIndex(of: ">"),
      svg[start.upperBound..<end].contains("class=\"themed\""),
      !svg[start.upperBound..<end].contains("style=")
    else { return svg }
    return svg[..<start.upperBound] + " style=\"background:#fff;color:#000\""
      + svg[start.upperBound...]
  }
}
