/// Why a dataset could not be read; the description says what, where, and what to do.
public enum DatasetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Files of a dataset are neither on disk nor could be fetched.
  case missingFiles(MissingFiles)
  /// The system refused to open or map a file.
  case unreadable(file: String, reason: String)
  /// A file does not begin with the number that marks its format.
  case wrongMagic(file: String, expected: UInt32, found: UInt32)
  /// A length in the header is zero, or the lengths' product overflows.
  case wrongLength(file: String, offset: Int, length: Int)
  /// A file ends before the last byte that its header promises.
  case truncated(file: String, end: Int, expected: Int)
  /// A file goes on after the last byte that its header promises.
  case oversized(file: String, expected: Int)
  /// There are more or fewer labels than images.
  case countMismatch(images: String, imageCount: Int, labels: String, labelCount: Int)
  /// A label is not the number of a class.
  case wrongLabel(file: String, offset: Int, label: Int, classes: Int)
  /// The compressed data of a file is damaged at about this byte.
  case corruptGzip(file: String, offset: Int, reason: String)

  /// What is missing, and how to get it.
  public struct MissingFiles: Hashable, Sendable {
    /// The dataset's name for people, such as `MNIST`.
    public let title: String
    /// The dataset's name on the command line, such as `mnist`.
    public let name: String
    /// Names of the files that were not found, plain or with `.gz`.
    public let files: [String]
    /// The folder where the files belong.
    public let folder: String
    /// Why fetching them failed; nil when it was not tried.
    public let failure: String?
  }

  /// The message for the author of the cell.
  public var description: String {
    switch self {
    case .missingFiles(let missing):
      missing.message
    case .unreadable(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .wrongMagic(let file, let expected, let found):
      "\(file): byte 0: begins with \(Self.hexadecimal(found)), but must begin with "
        + "\(Self.hexadecimal(expected)), as an IDX file does; delete it and fetch it again"
    case .wrongLength(let file, let offset, let length):
      "\(file): byte \(offset): the header has a length of \(length), which no dataset can have; "
        + "delete it and fetch it again"
    case .truncated(let file, let end, let expected):
      "\(file): ends at byte \(end), but must have \(expected) bytes; delete it and fetch it again"
    case .oversized(let file, let expected):
      "\(file): goes on at byte \(expected), where its header says that it ends; delete it and fetch it again"
    case .countMismatch(let images, let imageCount, let labels, let labelCount):
      "\(labels): byte 4: has \(labelCount) labels, but \(images) has \(imageCount) images; "
        + "take both files from the same dataset"
    case .wrongLabel(let file, let offset, let label, let classes):
      "\(file): byte \(offset): the label is \(label), but must be below \(classes); delete it and fetch it again"
    case .corruptGzip(let file, let offset, let reason):
      "\(file): byte \(offset): the compressed data is damaged (\(reason)); delete it and fetch it again"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "0x" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

extension DatasetError.MissingFiles {
  fileprivate var message: String {
    let names = files.map { "\($0).gz" }.joined(separator: " and ")
    var text = "\(title) is not complete: \(names) not found; put them into \(folder), "
    text += "or run `spikenote fetch \(name)` in a terminal. "
    text += "datasets.digits() needs no files."
    if let failure { text += "\nFetching failed: \(failure)" }
    return text
  }
}
