import DatasetFetching
import Foundation
import NotebookTestSupport
import Synchronization
import Testing

@Suite struct DatasetFetcherTests {
  @Test func fetchesAllFiles() async throws {
    try await withTemporaryFolder { root in
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      let summary = try await DatasetFetcher.from([server.address])
        .fetch(Fixture.dataset, into: root.path)
      #expect(summary.fetched == ["images.gz", "labels.gz"])
      #expect(summary.kept == [])
      #expect(summary.folder == root.path + "/Fixture/raw")
      #expect(Fixture.content(of: "images.gz", under: root) == Fixture.images)
      #expect(Fixture.content(of: "labels.gz", under: root) == Fixture.labels)
      #expect(Fixture.names(under: root) == ["images.gz", "labels.gz"])
      #expect(
        server.requests == [
          LoopbackServer.Request(path: "/images.gz", range: nil),
          LoopbackServer.Request(path: "/labels.gz", range: nil),
        ]
      )
    }
  }

  @Test func reportsProgressUpToTheLastByte() throws {
    try withTemporaryFolder { root in
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      let reports = Mutex<[FetchProgress]>([])
      _ = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path) { progress in
          reports.withLock { $0.append(progress) }
        }
      let images = reports.withLock { $0.filter { $0.file == "images.gz" } }
      #expect(images.last?.received == 200_000)
      #expect(images.allSatisfy { $0.expected == 200_000 })
      #expect(images.map(\.received) == images.map(\.received).sorted())
    }
  }

  @Test func goesOnWhereAConnectionWasCut() throws {
    try withTemporaryFolder { root in
      var answers = Fixture.answers
      answers["/images.gz"]?.cuts = [70_000, 50_000]
      let server = try LoopbackServer(answers)
      defer { server.stop() }
      _ = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(Fixture.content(of: "images.gz", under: root) == Fixture.images)
      #expect(
        server.requests.map(\.range) == [nil, "bytes=70000-", "bytes=120000-", nil]
      )
    }
  }

  @Test func goesOnWithThePartOfAnEarlierFetch() throws {
    try withTemporaryFolder { root in
      try Fixture.put(Array(Fixture.images.prefix(150_000)), as: "images.gz.part", under: root)
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      _ = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(Fixture.content(of: "images.gz", under: root) == Fixture.images)
      #expect(server.requests.first?.range == "bytes=150000-")
      #expect(Fixture.names(under: root) == ["images.gz", "labels.gz"])
    }
  }

  @Test func takesAPartThatIsWholeAlready() throws {
    try withTemporaryFolder { root in
      try Fixture.put(Fixture.images, as: "images.gz.part", under: root)
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      _ = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(Fixture.content(of: "images.gz", under: root) == Fixture.images)
      #expect(server.requests.map(\.range) == ["bytes=200000-", nil])
    }
  }

  @Test func beginsAgainWhereTheServerKnowsNoRanges() throws {
    try withTemporaryFolder { root in
      try Fixture.put(Array(repeating: 9, count: 1000), as: "images.gz.part", under: root)
      var answers = Fixture.answers
      answers["/images.gz"]?.ignoresRange = true
      let server = try LoopbackServer(answers)
      defer { server.stop() }
      _ = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(Fixture.content(of: "images.gz", under: root) == Fixture.images)
      #expect(server.requests.map(\.range) == ["bytes=1000-", nil])
    }
  }

  @Test func beginsAgainWhereThePartWasDamaged() throws {
    try withTemporaryFolder { root in
      try Fixture.put(Array(repeating: 9, count: 1000), as: "images.gz.part", under: root)
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      _ = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(Fixture.content(of: "images.gz", under: root) == Fixture.images)
      #expect(server.requests.map(\.range) == ["bytes=1000-", nil, nil])
    }
  }

  @Test func keepsGoodFilesAndReplacesDamagedOnes() throws {
    try withTemporaryFolder { root in
      try Fixture.put(Fixture.images, as: "images.gz", under: root)
      try Fixture.put(Array("damaged".utf8), as: "labels.gz", under: root)
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      let summary = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(summary.kept == ["images.gz"])
      #expect(summary.fetched == ["labels.gz"])
      #expect(Fixture.content(of: "labels.gz", under: root) == Fixture.labels)
      #expect(server.requests.map(\.path) == ["/labels.gz"])
    }
  }

  @Test func keepsInflatedFilesOfTheRightSize() throws {
    try withTemporaryFolder { root in
      try Fixture.put(Array(repeating: 0, count: 300_000), as: "images", under: root)
      try Fixture.put(Array(repeating: 0, count: 99), as: "labels", under: root)
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      let summary = try DatasetFetcher.from([server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(summary.kept == ["images.gz"])
      #expect(summary.fetched == ["labels.gz"])
    }
  }

  @Test func usesTheSecondMirror() throws {
    try withTemporaryFolder { root in
      let empty = try LoopbackServer([:])
      defer { empty.stop() }
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      let summary = try DatasetFetcher.from([empty.address, server.address])
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(summary.fetched == ["images.gz", "labels.gz"])
      #expect(empty.requests.map(\.path) == ["/images.gz", "/labels.gz"])
      #expect(Fixture.content(of: "images.gz", under: root) == Fixture.images)
    }
  }

  @Test func takesTheMirrorFromTheEnvironment() throws {
    try withTemporaryFolder { root in
      let server = try LoopbackServer([
        "/fixture/images.gz": LoopbackServer.Answer(content: Fixture.images),
        "/fixture/labels.gz": LoopbackServer.Answer(content: Fixture.labels),
      ])
      defer { server.stop() }
      let environment = ["SPIKENOTE_MIRROR": " \(server.address){dataset} ,"]
      let summary = try DatasetFetcher(environment: environment)
        .fetchAndWait(Fixture.dataset, into: root.path)
      #expect(summary.fetched == ["images.gz", "labels.gz"])
    }
  }
}
