internal import Digests
package import NotebookModel

/// What decides on what the cells of a lesson give, but for what they read while they run.
package struct LessonKey: Hashable, Sendable {
  /// One of those things.
  package struct Part: Codable, Hashable, Sendable {
    /// What people call it: `the toolchain`, `cell 3`.
    package var name: String
    /// The digest of its text.
    package var digest: String

    /// Makes a part from what it says.
    package init(_ name: String, _ text: String) {
      self.name = name
      digest = SHA256.hexadecimal(of: text.utf8)
    }
  }

  /// In the order in which a difference matters: the tools, the settings, then the cells.
  package private(set) var parts: [Part]
  /// Where in the text the cells stand, and all else that it says.
  private let text: String
  /// The first place that names what differs from run to run, whatever else is the same.
  package let unsteady: (name: String, position: SourcePosition)?
  /// Whether a cell asks where it stands.
  private let knowsItsPlace: Bool

  /// Makes the key of a lesson.
  ///
  /// - Parameters:
  ///   - notebook: The lesson.
  ///   - text: The digest of its file and of those that it includes.
  ///   - circumstances: What else decides: the tools, the settings.
  package init(_ notebook: Notebook, text: String, circumstances: [Part]) {
    self.text = text
    let front = notebook.frontMatter
    var parts = circumstances
    parts.append(
      Part(
        "the seed or a parameter",
        "\(front.seed) \(front.parameters)"
      )
    )
    parts.append(Part("the name of the lesson's file", notebook.fileName))
    // Most cells have the same options, and to write them all takes its time.
    var known: [CellOptions: String] = [:]
    for (index, cell) in notebook.cells.enumerated() {
      parts.append(Part("cell \(index + 1)", Self.text(of: cell, &known)))
    }
    self.parts = parts
    unsteady = notebook.cells.lazy.compactMap(Self.unsteady).first
    knowsItsPlace = notebook.cells.contains { cell in
      cell.lines.contains { line in
        ["#line", "#column", "#dsohandle"].contains { line.text.contains($0) }
      }
    }
  }

  package static func == (left: Self, right: Self) -> Bool { left.bound == right.bound }
  package func hash(into hasher: inout Hasher) { hasher.combine(bound) }

  /// The key of results that no text around the cells changes; `nil` where a cell could tell.
  var free: String? { knowsItsPlace ? nil : digest("anywhere") }
  /// The key of results that name places of the lesson.
  var bound: String { digest(text) }

  private func digest(_ text: String) -> String {
    CacheStore.key(["results 1", text] + parts.map(\.digest))
  }

  /// All of a cell that its run depends on; of its place nothing, but that its lines follow one another.
  private static func text(of cell: Cell, _ known: inout [CellOptions: String]) -> String {
    var options = cell.options
    options.label = nil
    // Whether there is a caption decides on a warning; what it says, and how outputs are compared and shown, does not.
    let hasCaption = !options.figureCaption.isEmpty
    options.figureCaption = []
    options.heading = CodeHeading()
    options.normalisers = []
    options.tags = []
    options.relativeTolerance = 0
    options.absoluteTolerance = 0
    let start = cell.lines.first?.position.line ?? 0
    let lines = cell.lines.map {
      "\($0.position.line - start) \($0.isHidden ? "hidden" : "shown") \($0.text)"
    }
    let text = known[options] ?? "\(options)"
    known[options] = text
    let words = [
      cell.mode.rawValue, "\(cell.isInline)", "\(hasCaption)",
      cell.options.label.map { "label \($0)" } ?? "no label", text,
    ]
    return (words + lines).joined(separator: "\n")
  }

  private static func unsteady(_ cell: Cell) -> (name: String, position: SourcePosition)? {
    for line in cell.lines {
      let bytes = Array(line.text.utf8)
      for word in bytes.split(whereSeparator: { !$0.isOfAName }) {
        let name = String(decoding: word, as: UTF8.self)
        // `time` is a variable in most lessons.
        let isCall = bytes[word.endIndex...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "(")
        if unsteadyNames.contains(name) || name == "time" && isCall {
          return (name, line.position.right(by: word.startIndex))
        }
      }
    }
    return nil
  }

  /// Names of what gives something else in every run, or reads what nobody takes note of.
  private static let unsteadyNames: Set = [
    // Clocks.
    "Date", "ContinuousClock", "SuspendingClock", "DispatchTime", "DispatchWallTime", "clock",
    "clock_gettime", "gettimeofday", "mach_absolute_time", "CFAbsoluteTimeGetCurrent",
    "systemUptime", "localtime", "gmtime", "ctime", "strftime",
    // The process, the machine and the user.
    "UUID", "globallyUniqueString", "ProcessInfo", "Process", "Thread", "CommandLine", "environ",
    "getpid", "getppid", "getpwuid", "getpwnam", "NSTemporaryDirectory", "NSHomeDirectory",
    "NSUserName", "temporaryDirectory", "homeDirectoryForCurrentUser", "URLSession",
    // Addresses.
    "ObjectIdentifier", "unsafeBitCast", "callStackSymbols", "callStackReturnAddresses",
    // Times of files, those that the lesson itself has written and of folders among them.
    "modificationDate", "creationDate", "contentModificationDateKey", "contentModificationDate",
    "creationDateKey", "contentAccessDateKey", "contentAccessDate", "st_mtim", "st_ctim", "st_atim",
    // What the C library reads by itself.
    "wordexp", "umask", "getrlimit", "dlopen", "dlsym", "mmap", "glob", "nftw", "ftw", "scandir",
  ]
}

extension UInt8 {
  /// Whether names consist of such bytes in UTF-8.
  fileprivate var isOfAName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
