import DatasetFetching
import Foundation

/// A dataset of two files, with digests by GNU md5sum.
enum Fixture {
  static let images = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7 + $0) }
  static let labels = Array("labels of the fixture\n".utf8)

  static let dataset = RemoteDataset(
    name: "fixture",
    title: "Fixture",
    files: [
      RemoteDataset.File(
        name: "images.gz",
        md5: "f055b68e7051988eb97b09aae0487e41",
        inflatedSize: 300_000
      ),
      RemoteDataset.File(
        name: "labels.gz",
        md5: "63ca3fd34961d0032d81d24c6ece4339",
        inflatedSize: 100
      ),
    ],
    mirrors: ["http://127.0.0.1:1/unused/"]
  )

  /// A server with both files.
  static let answers = [
    "/images.gz": LoopbackServer.Answer(content: images),
    "/labels.gz": LoopbackServer.Answer(content: labels),
  ]

  /// The content of a file of the dataset under `root`; nil where there is none.
  static func content(of name: String, under root: URL) -> [UInt8]? {
    (try? Data(contentsOf: root.appendingPathComponent("Fixture/raw/\(name)"))).map { Array($0) }
  }

  /// The names in the dataset's folder under `root`.
  static func names(under root: URL) -> [String] {
    let folder = root.appendingPathComponent("Fixture/raw").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Puts a file into the dataset's folder under `root`.
  static func put(_ content: [UInt8], as name: String, under root: URL) throws {
    let folder = root.appendingPathComponent("Fixture/raw")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(content).write(to: folder.appendingPathComponent(name))
  }
}

extension DatasetFetcher {
  /// A fetcher that ignores the environment of the tests.
  static func from(_ mirrors: [String]) -> DatasetFetcher {
    DatasetFetcher(mirrors: mirrors, environment: [:])
  }
}
