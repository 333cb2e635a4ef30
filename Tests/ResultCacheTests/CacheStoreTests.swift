import Foundation
import NotebookTestSupport
import ResultCache
import Testing

@Suite struct CacheStoreTests {
  private func withStore(_ body: (CacheStore, URL) throws -> Void) throws {
    try withTemporaryFolder { try body(CacheStore(folder: $0.path + "/results"), $0) }
  }

  private func files(_ store: CacheStore) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: store.folder)) ?? [])
      .filter { $0.contains("/") }.map { "\(store.folder)/\($0)" }.sorted()
  }

  @Test func keepsBytesUnderTheirDigest() throws {
    try withStore { store, _ in
      let digest = try #require(store.keep(Array("abc".utf8)))
      // FIPS 180-4's example.
      #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(store.bytes(digest) == Array("abc".utf8))
      #expect(files(store) == ["\(store.folder)/cas/\(digest)"])
      #expect(store.bytes(String(repeating: "0", count: 64)) == nil)
    }
  }

  @Test func keepsAValueUnderAKey() throws {
    try withStore { store, _ in
      #expect(store.value([Int].self, for: "k") == nil)
      #expect(store.setValue([1, 2], for: "k"))
      #expect(store.setValue([1, 2, 3], for: "k"))
      #expect(store.value([Int].self, for: "k") == [1, 2, 3])
      #expect(store.value(String.self, for: "k") == nil)
    }
  }

  @Test func seesThatAFileIsDamaged() throws {
    try withStore { store, _ in
      let digest = try #require(store.keep(Array("some bytes".utf8)))
      store.setValue(["a": 1], for: "k")
      for file in files(store) {
        let whole = try #require(FileManager.default.contents(atPath: file))
        for cut in 0..<whole.count {
          try whole.prefix(cut).write(to: URL(fileURLWithPath: file))
          #expect(store.bytes(digest) == nil || !file.contains(digest))
          #expect(store.value([String: Int].self, for: "k") == nil || !file.hasSuffix("/k"))
        }
        for index in whole.indices {
          var other = whole
          other[index] ^= 1
          try other.write(to: URL(fileURLWithPath: file))
          #expect(store.bytes(digest) == nil || !file.contains(digest))
          #expect(store.value([String: Int].self, for: "k") == nil || !file.hasSuffix("/k"))
        }
        try whole.write(to: URL(fileURLWithPath: file))
      }
      #expect(store.keep(Array("some bytes".utf8)) == digest)
      #expect(store.bytes(digest) == Array("some bytes".utf8))
    }
  }

  @Test func replacesADamagedFile() throws {
    try withStore { store, _ in
      let digest = try #require(store.keep(Array("bytes".utf8)))
      try Data("other".utf8).write(to: URL(fileURLWithPath: "\(store.folder)/cas/\(digest)"))
      #expect(store.keep(Array("bytes".utf8)) == digest)
      #expect(store.bytes(digest) == Array("bytes".utf8))
    }
  }

  @Test func keepsNothingWhereItCannotWrite() throws {
    try withStore { store, folder in
      // A file where the folder should be.
      try Data().write(to: folder.appending(path: "results"))
      #expect(store.keep([1]) == nil)
      #expect(!store.setValue(1, for: "k"))
      #expect(store.value(Int.self, for: "k") == nil)
      #expect(store.size == CacheStore.Size())
      store.trim()
    }
  }

  @Test func removesFirstWhatWasNotUsedForLongest() throws {
    try withStore { store, _ in
      for index in 0..<10 {
        let digest = try #require(store.keep(Array(repeating: UInt8(index), count: 100)))
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: Double(1_000_000 + index))],
          ofItemAtPath: "\(store.folder)/cas/\(digest)"
        )
      }
      store.trim(to: 1000)
      #expect(store.size == CacheStore.Size(files: 10, bytes: 1000))
      store.trim(to: 500)
      // To nine tenths of the limit.
      #expect(store.size == CacheStore.Size(files: 4, bytes: 400))
      let kept = try #require(store.keep(Array(repeating: 9, count: 100)))
      #expect(store.bytes(kept) != nil)
      #expect(store.size.files == 4)
      #expect(store.clear() == CacheStore.Size(files: 4, bytes: 400))
      #expect(store.size == CacheStore.Size())
    }
  }

  @Test func removesWhatWasLeftInTheMiddleOfWriting() throws {
    try withStore { store, _ in
      let digest = try #require(store.keep([1]))
      for (name, age) in [(".old", -7200.0), (".new", 0)] {
        let path = "\(store.folder)/cas/\(name)"
        try Data([1]).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: age)],
          ofItemAtPath: path
        )
      }
      store.trim()
      #expect(files(store).map { $0.suffix(4) } == [".new", digest.suffix(4)])
    }
  }

  @Test(arguments: [
    (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/spikenote/results"),
    (["HOME": "/h"], "/h/.cache/spikenote/results"),
    (["XDG_CACHE_HOME": "c", "HOME": "/h"], "/h/.cache/spikenote/results"),
    (["HOME": ""], nil), ([:], nil),
  ])
  func standsInTheUsersCacheFolder(_ environment: [String: String], _ folder: String?) {
    #expect(CacheStore(environment: environment)?.folder == folder)
  }
}
