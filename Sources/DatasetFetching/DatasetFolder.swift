internal import Digests
import Foundation

/// The folder of a dataset on disk: which files are good, and which are in part.
struct DatasetFolder {
  /// The path as messages show it.
  let path: String

  /// The bytes read at a time for a digest.
  private static let pieceSize = 1 << 20

  /// The folder of `dataset` under `root`.
  init(of dataset: RemoteDataset, under root: String) {
    path = "\(root)/\(dataset.folder)"
  }

  /// Makes the folder where it does not exist.
  func create() throws(FetchError) {
    // Foundation's way loses the system's reason.
    for end in path.indices.dropFirst() where path[end] == "/" { makeFolder(path[..<end]) }
    guard makeFolder(path[...]) else {
      throw .unwritable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
  }

  @discardableResult
  private func makeFolder(_ path: Substring) -> Bool {
    unsafe mkdir(String(path), 0o777) == 0 || errno == EEXIST
  }

  /// Whether `file` is here with the right content, or inflated with the right length.
  func holds(_ file: RemoteDataset.File) throws(FetchError) -> Bool {
    let inflated = String(place(of: file).dropLast(".gz".count))
    if size(of: inflated) == Int64(file.inflatedSize) { return true }
    guard size(of: place(of: file)) != nil else { return false }
    return try digest(of: place(of: file)) == file.md5
  }

  /// The path of the finished file.
  func place(of file: RemoteDataset.File) -> String { "\(path)/\(file.name)" }

  /// The path of the file while it arrives.
  func part(of file: RemoteDataset.File) -> String { place(of: file) + ".part" }

  /// Opens the part file at its end, and returns how many bytes it has.
  func openPart(of file: RemoteDataset.File) throws(FetchError) -> (FileHandle, Int64) {
    let part = part(of: file)
    if size(of: part) == nil {
      guard FileManager.default.createFile(atPath: part, contents: nil) else {
        throw .unwritable(path: part, reason: unsafe String(cString: strerror(errno)))
      }
    }
    return try guarding(part) {
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: part))
      return (handle, Int64(try handle.seekToEnd()))
    }
  }

  /// MD5 of the part file.
  func partDigest(of file: RemoteDataset.File) throws(FetchError) -> String {
    try digest(of: part(of: file))
  }

  /// Deletes the part file.
  func removePart(of file: RemoteDataset.File) throws(FetchError) {
    try guarding(part(of: file)) { try FileManager.default.removeItem(atPath: part(of: file)) }
  }

  /// Deletes the part file of a request that brought nothing.
  func removeEmptyPart(of file: RemoteDataset.File) throws(FetchError) {
    if size(of: part(of: file)) == 0 { try removePart(of: file) }
  }

  /// Gives the part file its final name, in one step, in place of what had it.
  func finishPart(of file: RemoteDataset.File) throws(FetchError) {
    guard unsafe rename(part(of: file), place(of: file)) == 0 else {
      throw .unwritable(path: place(of: file), reason: unsafe String(cString: strerror(errno)))
    }
  }

  private func size(of path: String) -> Int64? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.int64Value
  }

  private func digest(of path: String) throws(FetchError) -> String {
    try guarding(path) {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      var digest = MD5()
      while let piece = try handle.read(upToCount: Self.pieceSize), !piece.isEmpty {
        digest.update([UInt8](piece))
      }
      return digest.finalize()
    }
  }

  private func guarding<Result>(
    _ path: String,
    _ body: () throws -> Result
  ) throws(FetchError) -> Result {
    do {
      return try body()
    } catch {
      throw .unwritable(path: path, reason: FileFailure.reason(error))
    }
  }
}
