/// The elements of an IDX file of unsigned bytes, plain or compressed with gzip.
///
/// A plain file is mapped, so that opening it costs next to nothing; a compressed one is inflated at once.
package struct IDXFile: Sendable {
  /// The path as it was given.
  package let path: String
  /// The length of each axis; the first is the number of elements.
  package let lengths: [Int]
  /// Bytes of one element.
  package let elementSize: Int
  private let content: Content
  /// Where the first element begins in `content`.
  private let start: Int

  private enum Content {
    case mapped(FileMapping)
    case inflated([UInt8])
  }

  /// Bytes inflated at a time, so that a header that lies about its size costs no memory.
  private static let pieceSize = 1 << 20

  /// Opens the file at `path`, whose elements have `axes - 1` axes.
  ///
  /// - Throws: `DatasetError` with the file and the byte that is wrong.
  package init(_ path: String, axes: Int) throws(DatasetError) {
    let mapping = try FileMapping(path)
    let header: IDXHeader
    if path.hasSuffix(".gz") {
      let elements: [UInt8]
      (header, elements) = try Self.inflate(mapping, path, axes: axes)
      content = .inflated(elements)
      start = 0
    } else {
      let size = IDXHeader.size(axes: axes)
      let first = mapping.withBytes { bytes in
        (0..<min(size, bytes.count)).map { bytes[$0] }
      }
      header = try IDXHeader(first, axes: axes, file: path)
      let expected = header.size + header.payload
      guard mapping.count >= expected else {
        throw .truncated(file: path, end: mapping.count, expected: expected)
      }
      guard mapping.count == expected else { throw .oversized(file: path, expected: expected) }
      content = .mapped(mapping)
      start = header.size
    }
    self.path = path
    lengths = header.lengths
    elementSize = header.payload / header.lengths[0]
  }

  /// The number of elements.
  package var count: Int { lengths[0] }

  /// Gives `body` the bytes of all elements, one after the other.
  package func withElements<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch content {
    case .mapped(let mapping):
      try mapping.withBytes { bytes throws(Failure) in
        try body(bytes.extracting(start..<bytes.count))
      }
    case .inflated(let bytes):
      try body(bytes.span)
    }
  }

  private static func inflate(
    _ mapping: FileMapping,
    _ path: String,
    axes: Int
  ) throws(DatasetError) -> (IDXHeader, [UInt8]) {
    var inflater = try GzipInflater(mapping, file: path)
    var first: [UInt8] = []
    try inflater.read(IDXHeader.size(axes: axes), into: &first)
    let header = try IDXHeader(first, axes: axes, file: path)
    var elements: [UInt8] = []
    while elements.count < header.payload {
      let before = elements.count
      try inflater.read(min(pieceSize, header.payload - before), into: &elements)
      guard elements.count > before else {
        throw .truncated(
          file: path,
          end: header.size + before,
          expected: header.size + header.payload
        )
      }
    }
    // Reading on to the end also lets zlib compare the checksum.
    var rest: [UInt8] = []
    try inflater.read(1, into: &rest)
    guard rest.isEmpty else {
      throw .oversized(file: path, expected: header.size + header.payload)
    }
    return (header, elements)
  }
}
