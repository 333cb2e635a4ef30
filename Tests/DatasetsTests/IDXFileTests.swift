import Datasets
import Foundation
import NotebookTestSupport
import Testing

@Suite struct IDXFileTests {
  /// Three images of 2×2 pixels.
  private static let images = IDXBytes.file([3, 2, 2], Array(1...12))

  private func elements(of file: IDXFile) -> [UInt8] {
    file.withElements { bytes in bytes.indices.map { bytes[$0] } }
  }

  /// The text of the error that opening `content` gives, with the name of the file alone.
  private func refusal(
    of content: [UInt8],
    as name: String = "images",
    axes: Int = 3
  ) throws -> String? {
    try withTemporaryFolder { folder in
      let path = try folder.put(content, as: name)
      do throws(DatasetError) {
        _ = try IDXFile(path, axes: axes)
        return nil
      } catch {
        return error.description.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
  }

  @Test(arguments: ["images", "images.gz"])
  func readsPlainAndCompressedFiles(name: String) throws {
    try withTemporaryFolder { folder in
      let content = name.hasSuffix(".gz") ? IDXBytes.gzip(Self.images) : Self.images
      let file = try IDXFile(try folder.put(content, as: name), axes: 3)
      #expect(file.lengths == [3, 2, 2])
      #expect(file.count == 3)
      #expect(file.elementSize == 4)
      #expect(elements(of: file) == Array(1...12))
    }
  }

  @Test func inflatesFilesLargerThanOnePiece() throws {
    try withTemporaryFolder { folder in
      let payload = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
      let content = IDXBytes.gzip(IDXBytes.file([2_500_000], payload))
      let file = try IDXFile(try folder.put(content, as: "labels.gz"), axes: 1)
      #expect(elements(of: file) == payload)
    }
  }

  @Test func inflatesMembersInARow() throws {
    try withTemporaryFolder { folder in
      let content =
        IDXBytes.gzip(Array(Self.images[..<10])) + IDXBytes.gzip(Array(Self.images[10...]))
      let file = try IDXFile(try folder.put(content, as: "images.gz"), axes: 3)
      #expect(elements(of: file) == Array(1...12))
    }
  }

  @Test func namesAFileThatIsNotThere() {
    #expect(throws: DatasetError.unreadable(file: "no/such", reason: "No such file or directory")) {
      try IDXFile("no/such", axes: 1)
    }
  }

  @Test func refusesAFolder() throws {
    try withTemporaryFolder { folder -> Void in
      #expect(throws: DatasetError.unreadable(file: folder.path, reason: "not a regular file")) {
        try IDXFile(folder.path, axes: 1)
      }
    }
  }

  @Test func refusesAnotherFormat() throws {
    #expect(
      try refusal(of: IDXBytes.file([12], Array(1...12)))
        == "images: byte 0: begins with 0x00000801, but must begin with 0x00000803, as an IDX file does; "
        + "delete it and fetch it again"
    )
  }

  @Test(arguments: [0, 3, 15])
  func refusesAnIncompleteHeader(length: Int) throws {
    #expect(
      try refusal(of: Array(Self.images.prefix(length)))
        == "images: ends at byte \(length), but must have 16 bytes; delete it and fetch it again"
    )
  }

  @Test func refusesAnAxisOfNothing() throws {
    #expect(
      try refusal(of: IDXBytes.file([3, 0, 2], []))
        == "images: byte 8: the header has a length of 0, which no dataset can have; "
        + "delete it and fetch it again"
    )
  }

  @Test func refusesLengthsWhoseProductOverflows() throws {
    let length = 0xFFFF_FFFF
    #expect(
      try refusal(of: IDXBytes.file([length, length, length], []))
        == "images: byte 8: the header has a length of 4294967295, which no dataset can have; "
        + "delete it and fetch it again"
    )
  }

  @Test(arguments: ["images", "images.gz"])
  func refusesATruncatedFile(name: String) throws {
    let content = Array(Self.images.dropLast())
    #expect(
      try refusal(of: name.hasSuffix(".gz") ? IDXBytes.gzip(content) : content, as: name)
        == "\(name): ends at byte 27, but must have 28 bytes; delete it and fetch it again"
    )
  }

  @Test(arguments: ["images", "images.gz"])
  func refusesAnOversizedFile(name: String) throws {
    let content = Self.images + [0]
    #expect(
      try refusal(of: name.hasSuffix(".gz") ? IDXBytes.gzip(content) : content, as: name)
        == "\(name): goes on at byte 28, where its header says that it ends; delete it and fetch it again"
    )
  }

  @Test func refusesAHeaderThatPromisesFarTooMuch() throws {
    let content = IDXBytes.gzip(IDXBytes.file([0xFFFF_FFFF, 0xFFFF, 2], [1, 2, 3]))
    #expect(
      try refusal(of: content, as: "images.gz")
        == "images.gz: ends at byte 19, but must have 562941363355666 bytes; "
        + "delete it and fetch it again"
    )
  }

  @Test func refusesCompressedDataThatEndsTooEarly() throws {
    let content = IDXBytes.gzip(Self.images)
    #expect(
      try refusal(of: Array(content.dropLast(5)), as: "images.gz")
        == "images.gz: byte \(content.count - 5): the compressed data is damaged (it ends too early); "
        + "delete it and fetch it again"
    )
  }

  @Test func refusesAnEmptyCompressedFile() throws {
    #expect(
      try refusal(of: [], as: "images.gz")
        == "images.gz: byte 0: the compressed data is damaged (it ends too early); "
        + "delete it and fetch it again"
    )
  }

  @Test func refusesCompressedDataWithAWrongChecksum() throws {
    var content = IDXBytes.gzip(Self.images)
    content[30] ^= 1
    #expect(
      try refusal(of: content, as: "images.gz")
        == "images.gz: byte 47: the compressed data is damaged (incorrect data check); "
        + "delete it and fetch it again"
    )
  }

  @Test func refusesPlainDataUnderACompressedName() throws {
    #expect(
      try refusal(of: Self.images, as: "images.gz")
        == "images.gz: byte 2: the compressed data is damaged (incorrect header check); "
        + "delete it and fetch it again"
    )
  }
}
