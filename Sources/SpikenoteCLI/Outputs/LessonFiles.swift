internal import Foundation
internal import LessonSite
internal import NotebookMarkdown
internal import NotebookModel
internal import NotebookReport

/// What lies beside a lesson and its page needs: pictures that go into it, and files that go beside it.
///
/// A path means in a link what it means in a cell: a file that a cell saved comes before one of the lesson's folder.
struct LessonFiles {
  /// A file that the page links to.
  struct Copy {
    /// Where it is.
    var source: String
    /// Where it belongs, relative to the page.
    var target: String
  }

  /// What the page needs to know of the files.
  private(set) var options: PageOptions
  /// In the order of their targets.
  private(set) var copies: [Copy] = []
  /// What is wrong with the files themselves.
  private(set) var problems: [Diagnostic] = []

  private let source: LessonSource
  /// The files that cells saved, relative to the page.
  private let saved: Set<String>
  private let outputFolder: String
  private let pageFolder: String
  private let linksImages: Bool

  private var filesName: String { "\(source.name)_files" }

  /// Reads the pictures of a lesson whose cells have saved their files in `outputFolder`.
  ///
  /// - Parameters:
  ///   - result: The lesson after its run.
  ///   - source: Where the lesson comes from.
  ///   - outputFolder: The folder of the page and of what cells saved.
  ///   - pageFolder: The folder of the page where that is another one.
  ///   - options: The options of the page, to which the files are added.
  ///   - linksImages: Whether pictures stay files beside the page.
  init(
    of result: LessonResult,
    _ source: LessonSource,
    in outputFolder: String,
    pageFolder: String? = nil,
    options: PageOptions = PageOptions(),
    linksImages: Bool = false
  ) {
    self.source = source
    self.options = options
    self.outputFolder = outputFolder
    self.pageFolder = pageFolder ?? outputFolder
    self.linksImages = linksImages
    saved = Set(
      result.results.flatMap(\.outputs).compactMap { output in
        if case .file(let path) = output { path } else { nil }
      }
    )
    for use in result.notebook.destinations(inHTML: options.allowsRawHTML)
    where use.tag.map({ ["a", "area", "img"].contains($0) }) ?? true {
      add(use)
    }
    copies = Dictionary(copies.map { ($0.target, $0) }) { first, _ in first }.values
      .sorted { $0.target < $1.target }
  }

  private mutating func add(_ use: Destination) {
    let parts = LinkDestination.parts(of: use.text)
    guard parts.isLocal, !parts.path.isEmpty, !parts.path.hasPrefix("/") else { return }
    if parts.path.hasSuffix(".md") {
      if isFile("\(source.folder)/\(parts.path)") {
        let page = parts.path.dropLast(3) + ".html"
        options.fileAddresses[parts.path] = LinkDestination.file(String(page))
      }
      return
    }
    let own = "\(filesName)/\(parts.path)"
    let isSaved = saved.contains(own)
    let file =
      isSaved || saved.contains(parts.path)
      ? "\(outputFolder)/\(isSaved ? own : parts.path)" : "\(source.folder)/\(parts.path)"
    guard isFile(file) else { return }
    if use.isImage, !linksImages, addPicture(parts.path, file, use) { return }
    if isSaved {
      options.fileAddresses[parts.path] = LinkDestination.file(own)
    } else if !saved.contains(parts.path) {
      addCopy(of: file, parts.path)
    }
  }

  /// Puts the picture into the page; `false` where the page cannot hold it.
  private mutating func addPicture(_ path: String, _ file: String, _ use: Destination) -> Bool {
    guard let data = FileManager.default.contents(atPath: file) else { return false }
    let bytes = Array(data)
    guard let picture = PictureFile(bytes) else {
      problems.append(
        Diagnostic(
          .warning,
          "`\(use.text)` is no picture that a page can hold, so that it stays a file beside the page",
          at: use.position,
          help: "Pages hold \(PictureFile.formats)"
        )
      )
      return false
    }
    if !picture.leftOut.isEmpty {
      problems.append(
        Diagnostic(
          .warning,
          "of `\(use.text)` the page leaves out \(picture.leftOut.joined(separator: ", "))",
          at: use.position,
          help: "Draw it with plain shapes and text, or use --link-images"
        )
      )
    }
    options.pictures[path] = bytes
    return true
  }

  /// A file beside the page, unless the page lies in the lesson's folder, where it is already.
  private mutating func addCopy(of file: String, _ path: String) {
    let steps = path.split(separator: "/").filter { $0 != "." }
    guard !steps.contains(".."),
      absolutePath(pageFolder) != absolutePath(source.folder)
    else { return }
    let target = ([Substring(filesName)] + steps).joined(separator: "/")
    options.fileAddresses[path] = LinkDestination.file(target)
    copies.append(Copy(source: file, target: target))
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  // MARK: - Links

  /// What is wrong with the links and pictures of a lesson whose page has these anchors.
  func problems(
    of result: LessonResult,
    anchors: Set<String>,
    scope: LinkChecker.Scope = .page
  ) -> [Diagnostic] {
    var pages = otherPages(of: result.notebook)
    pages[source.name + ".html"] = anchors
    var checker = LinkChecker(anchors: pages, scope: scope) {
      isFile("\(source.folder)/\($0)")
    }
    checker.heldPictures = Set(options.pictures.keys)
    checker.readsHTML = options.allowsRawHTML
    let copied = options.fileAddresses.keys.filter { !$0.hasSuffix(".md") }
    checker.knownFiles = saved.union(
      copied.compactMap { LinkChecker.path(of: $0, from: source.name + ".html") }
    )
    return problems
      + checker.check(SiteLesson(path: source.name, notebook: result.notebook)).problems
  }

  /// The anchors of the pages of other lessons that the lesson links to, by their paths.
  private func otherPages(of notebook: Notebook) -> [String: Set<String>] {
    var pages: [String: Set<String>] = [:]
    for use in notebook.destinations(inHTML: options.allowsRawHTML) where !use.isImage {
      let parts = LinkDestination.parts(of: use.text)
      guard parts.isLocal, !parts.path.hasPrefix("/"),
        parts.path.hasSuffix(".md") || parts.path.hasSuffix(".html"),
        let path = LinkChecker.path(of: parts.path, from: source.name + ".html")
      else { continue }
      let name = path.hasSuffix(".md") ? path.dropLast(3) : path.dropLast(5)
      let page = name + ".html"
      let lesson = "\(source.folder)/\(name).md"
      guard pages[String(page)] == nil, isFile(lesson),
        let other = try? LessonSource(reading: lesson).notebook
      else { continue }
      let labels = other.cells.compactMap(\.options.label)
      pages[String(page)] = LessonPage(.notRun(other), options: options).rendered.anchors
        .union(labels)
    }
    return pages
  }

  // MARK: - Writing

  /// Copies the files that the page links to beside it.
  ///
  /// - Throws: `FileFailure` with the path and the system's reason.
  func write() throws {
    for copy in copies {
      guard let data = FileManager.default.contents(atPath: copy.source) else { continue }
      try FileWriter.write(data, to: "\(outputFolder)/\(copy.target)")
    }
  }
}
