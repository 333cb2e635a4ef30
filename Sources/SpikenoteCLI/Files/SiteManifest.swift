internal import Digests
internal import Foundation
internal import NotebookReport

/// The list of a site's files in the site's folder, by which the next site knows what is left of this one.
///
/// A line is the file's SHA-256 digest and its path, as `sha256sum` writes them. Nothing else in the folder is ever removed,
/// and nothing that somebody has changed.
struct SiteManifest {
  /// The name of the list.
  static let name = ".spikenote-site"

  /// The folder of the site.
  var folder: String

  private var path: String { "\(folder)/\(Self.name)" }

  /// The files among these that stand in the folder already, and that no site wrote, sorted.
  func foreign(among files: some Sequence<String>) -> [String] {
    let written = written
    return files.filter { file in
      written[file] == nil && FileManager.default.fileExists(atPath: "\(folder)/\(file)")
    }.sorted()
  }

  /// Removes what the last site had and this one has not, and writes down this one.
  ///
  /// - Parameter files: All files of the site, by their paths in the folder.
  /// - Returns: The paths that were changed since they were written, which stay, sorted.
  /// - Throws: `FileFailure` where the list cannot be written.
  func update(files: [String]) throws -> [String] {
    let current = Set(files)
    var left: [String] = []
    for (file, digest) in written where !current.contains(file) {
      guard let now = self.digest(of: file) else { continue }
      if now == digest { remove(file) } else { left.append(file) }
    }
    let lines = current.sorted().compactMap { file in digest(of: file).map { "\($0)  \(file)\n" } }
    try FileWriter.write(lines.joined(), to: path)
    return left.sorted()
  }

  /// What the last site wrote, by its paths; a path that could lead elsewhere is none.
  private var written: [String: String] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
    var files: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let file = String(line[space...].dropFirst(2))
      let steps = file.split(separator: "/", omittingEmptySubsequences: false)
      guard !steps.contains(where: { ["", ".", ".."].contains($0) }) else { continue }
      files[file] = String(line[..<space])
    }
    return files
  }

  private func digest(of file: String) -> String? {
    let path = "\(folder)/\(file)"
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard type == .typeRegular, let data = FileManager.default.contents(atPath: path) else {
      return nil
    }
    return SHA256.hexadecimal(of: data)
  }

  /// Removes the file, and the folders that it leaves empty.
  private func remove(_ file: String) {
    try? FileManager.default.removeItem(atPath: "\(folder)/\(file)")
    var steps = file.split(separator: "/").dropLast()
    while !steps.isEmpty {
      let parent = "\(folder)/\(steps.joined(separator: "/"))"
      guard (try? FileManager.default.contentsOfDirectory(atPath: parent))?.isEmpty == true else {
        return
      }
      try? FileManager.default.removeItem(atPath: parent)
      steps = steps.dropLast()
    }
  }
}
