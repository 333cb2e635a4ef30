internal import FoundationEssentials

/// Takes the module's name out of a unit's library, so that types are called what their author calls them:
/// `Layer`, and not `SpikenoteUnit2.Layer`, whatever unit the cell is in.
///
/// The runtime reads the name from the module's context descriptor (`ModuleContextDescriptor` in the Swift project's
/// `ABI/Metadata.h`), whose third word is the distance to it; a name without characters is not printed. The word is changed
/// to lead to the name's end. Symbols, by which units find each other, keep the name.
package enum ModuleName {
  /// How modules of units are called, before their number; no author's name is like it.
  static let prefix = "SpikenoteUnit"

  /// The text with the name of a plain `main.swift`'s module in the place of a unit's, which `#function` gives at the top level, and
  /// `#fileID`.
  package static func hidden(in text: String) -> String {
    text.contains(prefix) ? text.replacing(/SpikenoteUnit\d+/, with: "main") : text
  }

  /// Erases the name of `module` from an ELF file of 64 bits in little-endian order; a library without types has none.
  ///
  /// - Throws: `EngineError.linkFailed` when the file cannot be read as such, `.cannotWrite`.
  static func erase(_ module: String, from library: String) throws(EngineError) {
    let url = URL(filePath: library)
    guard var file = try? Data(contentsOf: url), let image = ELFImage(file) else {
      throw .linkFailed("\(library) is not a library as the linker writes it")
    }
    guard let descriptor = image.offset(ofSymbol: "$s\(module.utf8.count)\(module)MXM") else {
      return
    }
    let word = descriptor + 8
    guard let distance = image.integer(at: word, as: Int32.self) else {
      throw .linkFailed("\(library) ends before its descriptor")
    }
    let changed = UInt32(bitPattern: distance + Int32(module.utf8.count))
    for byte in 0..<4 { file[word + byte] = UInt8(truncatingIfNeeded: changed >> (8 * byte)) }
    do { try file.write(to: url) } catch { throw .cannotWrite(library, reason: "\(error)") }
  }
}

/// As much of an ELF file as leads from a symbol to its bytes (System V ABI, chapter 4).
private struct ELFImage {
  private struct Section {
    var type: UInt32
    var address: Int
    var offset: Int
    var size: Int
    var link: Int
  }

  private let bytes: Data
  private var sections: [Section] = []

  init?(_ bytes: Data) {
    self.bytes = bytes
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]),
      let table = integer(at: 0x28, as: UInt64.self), let count = integer(at: 0x3C, as: UInt16.self)
    else { return nil }
    for index in 0..<Int(count) {
      let start = Int(table) + 64 * index
      guard let type = integer(at: start + 4, as: UInt32.self),
        let address = integer(at: start + 16, as: UInt64.self),
        let offset = integer(at: start + 24, as: UInt64.self),
        let size = integer(at: start + 32, as: UInt64.self),
        let link = integer(at: start + 40, as: UInt32.self)
      else { return nil }
      sections.append(
        Section(
          type: type,
          address: Int(address),
          offset: Int(offset),
          size: Int(size),
          link: Int(link)
        )
      )
    }
  }

  func integer<Value: FixedWidthInteger>(at offset: Int, as type: Value.Type) -> Value? {
    guard offset >= 0, offset + MemoryLayout<Value>.size <= bytes.count else { return nil }
    return (0..<MemoryLayout<Value>.size).reduce(0) { value, byte in
      value | Value(truncatingIfNeeded: bytes[offset + byte]) << (8 * byte)
    }
  }

  /// Where the bytes of a symbol begin in the file.
  func offset(ofSymbol name: String) -> Int? {
    let wanted = Array(name.utf8) + [0]
    for table in sections where table.type == 2 && sections.indices.contains(table.link) {
      let names = sections[table.link]
      for entry in stride(from: table.offset, to: table.offset + table.size, by: 24) {
        guard let nameOffset = integer(at: entry, as: UInt32.self),
          let section = integer(at: entry + 6, as: UInt16.self),
          let value = integer(at: entry + 8, as: UInt64.self)
        else { return nil }
        let start = names.offset + Int(nameOffset)
        guard start + wanted.count <= bytes.count, bytes[start] == wanted[0],
          bytes[start..<start + wanted.count].elementsEqual(wanted),
          sections.indices.contains(Int(section))
        else { continue }
        return sections[Int(section)].offset + Int(value) - sections[Int(section)].address
      }
    }
    return nil
  }
}
