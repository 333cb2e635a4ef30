internal import Digests
internal import Foundation

/// Files by their digests: `cas/` holds bytes under their SHA-256, `ac/` what is known of a key under its own.
///
/// A cache is never a reason to fail, and never trusted: what cannot be read, or is not what its name says, is not there; what
/// cannot be written is dropped. Files are written as a whole, so that several runs at once and a run that is killed leave none in
/// part. The layout is that of HTTP caches for builds (Bazel's): https://bazel.build/remote/caching#http-caching
package struct CacheStore: Sendable {
  /// The absolute path of the folder.
  package let folder: String

  /// A store in that folder, which the first file makes.
  package init(folder: String) { self.folder = folder }

  /// The store of the user whose environment this is: `$XDG_CACHE_HOME/spikenote`, else `~/.cache/spikenote`; `nil` without a home.
  package init?(environment: [String: String]) {
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
    guard let folder = cache ?? home else { return nil }
    self.folder = folder + "/spikenote/results"
  }

  /// The key of what depends on these texts.
  package static func key(_ texts: [String]) -> String {
    SHA256.hexadecimal(of: texts.map { "\($0.utf8.count) \($0)" }.joined(separator: "\n").utf8)
  }

  // MARK: - Bytes

  /// The bytes with that digest.
  package func bytes(_ digest: String) -> [UInt8]? {
    guard let bytes = read("cas", digest), SHA256.hexadecimal(of: bytes) == digest else {
      return nil
    }
    return bytes
  }

  /// Keeps bytes; gives their digest, or `nil` where they cannot be kept.
  package func keep(_ bytes: [UInt8]) -> String? {
    let digest = SHA256.hexadecimal(of: bytes)
    if self.bytes(digest) != nil { return digest }
    return write(bytes, "cas", digest) ? digest : nil
  }

  // MARK: - What is known

  /// What was last kept under a key.
  package func value<Value: Decodable>(_ type: Value.Type, for key: String) -> Value? {
    guard let bytes = read("ac", key), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let body = bytes[(end + 1)...]
    guard bytes[..<end].elementsEqual(SHA256.hexadecimal(of: body).utf8) else { return nil }
    return try? JSONDecoder().decode(type, from: Data(body))
  }

  /// Keeps a value under a key, in place of what is there; `false` where that cannot be done.
  @discardableResult
  package func setValue(_ value: some Encodable, for key: String) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let body = try? encoder.encode(value) else { return false }
    // The digest finds what was written in part, or damaged since.
    return write(Array("\(SHA256.hexadecimal(of: body))\n".utf8) + body, "ac", key)
  }

  // MARK: - Files

  private func path(_ kind: String, _ name: String) -> String { "\(folder)/\(kind)/\(name)" }

  private func read(_ kind: String, _ name: String) -> [UInt8]? {
    let path = path(kind, name)
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    markAsUsed(path)
    return Array(data)
  }

  /// Once a day is enough to tell what nobody needs.
  private func markAsUsed(_ path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let date = attributes?[.modificationDate] as? Date, date.timeIntervalSinceNow < -86_400
    else { return }
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
  }

  private func write(_ bytes: [UInt8], _ kind: String, _ name: String) -> Bool {
    let folder = "\(self.folder)/\(kind)"
    let staged = "\(folder)/.\(name).\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: staged))
    } catch {
      try? FileManager.default.removeItem(atPath: staged)
      return false
    }
    guard unsafe rename(staged, path(kind, name)) == 0 else {
      try? FileManager.default.removeItem(atPath: staged)
      return false
    }
    return true
  }
}
