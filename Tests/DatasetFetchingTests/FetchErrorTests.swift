import DatasetFetching
import Foundation
import NotebookTestSupport
import Testing

@Suite struct FetchErrorTests {
  private static let advice =
    "yourself, or set SPIKENOTE_MIRROR to the address of a folder that has them, or let the lesson use "
    + "datasets.digits(), which needs no files."

  /// The text of the error that fetching the fixture gives.
  private func message(_ mirrors: [String], root: URL) -> String? {
    do {
      _ = try DatasetFetcher.from(mirrors).fetchAndWait(Fixture.dataset, into: root.path)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: root.path, with: "[ROOT]")
    }
  }

  @Test func refusesContentWithAnotherDigest() throws {
    try withTemporaryFolder { root in
      var answers = Fixture.answers
      answers["/images.gz"]?.content = Array(repeating: 0, count: 200_000)
      let server = try LoopbackServer(answers)
      defer { server.stop() }
      let message = message([server.address], root: root)
      #expect(
        message == """
          cannot fetch Fixture: images.gz, labels.gz not available
            \(server.address)images.gz: the content is not the published one \
          (MD5 4a1e4325031b13f933ac4f1db9ecb63f instead of f055b68e7051988eb97b09aae0487e41)
          Put the files into [ROOT]/Fixture/raw \(Self.advice)
          """
      )
      #expect(Fixture.names(under: root) == [])
      #expect(server.requests.count == 1)
    }
  }

  @Test func saysWhatToDoWithoutAServer() throws {
    try withTemporaryFolder { root in
      try Fixture.put(Fixture.images, as: "images.gz", under: root)
      let server = try LoopbackServer([:])
      server.stop()
      let message = message([server.address], root: root)
      #expect(
        message == """
          cannot fetch Fixture: labels.gz not available
            \(server.address)labels.gz: cannot connect to the server
          Put the files into [ROOT]/Fixture/raw \(Self.advice)
          """
      )
      #expect(Fixture.names(under: root) == ["images.gz"])
    }
  }

  @Test func namesEveryMirrorThatFailed() throws {
    try withTemporaryFolder { root in
      let server = try LoopbackServer([:])
      defer { server.stop() }
      let message = message([server.address, "ftp://example.invalid"], root: root)
      #expect(
        message == """
          cannot fetch Fixture: images.gz, labels.gz not available
            \(server.address)images.gz: the server answered 404
            ftp://example.invalid/images.gz: not an address that can be asked for
          Put the files into [ROOT]/Fixture/raw \(Self.advice)
          """
      )
      #expect(Fixture.names(under: root) == [])
    }
  }

  @Test func keepsThePartOfAServerThatAlwaysCuts() throws {
    try withTemporaryFolder { root in
      var answers = Fixture.answers
      answers["/images.gz"]?.cuts = Array(repeating: 10_000, count: 9)
      let server = try LoopbackServer(answers)
      defer { server.stop() }
      let message = message([server.address], root: root)
      #expect(
        message == """
          cannot fetch Fixture: images.gz, labels.gz not available
            \(server.address)images.gz: the connection was cut
          Put the files into [ROOT]/Fixture/raw \(Self.advice)
          """
      )
      #expect(Fixture.names(under: root) == ["images.gz.part"])
      #expect(
        Fixture.content(of: "images.gz.part", under: root) == Array(Fixture.images.prefix(40_000))
      )
    }
  }

  @Test func namesTheFolderThatCannotBeMade() throws {
    try withTemporaryFolder { root in
      try Data("a file".utf8).write(to: root.appendingPathComponent("Fixture"))
      let message = message(["http://127.0.0.1:1/"], root: root)
      #expect(message == "cannot write [ROOT]/Fixture/raw: Not a directory")
    }
  }

  @Test func namesTheKnownDatasets() throws {
    let error = try #require(throws: FetchError.self) {
      try DatasetFetcher.from([]).fetchAndWait(named: "imagenet", into: "data")
    }
    #expect(
      error.description
        == "no dataset is called \"imagenet\"; those that can be fetched are fashion-mnist, kmnist, mnist"
    )
  }

  @Test func endsWhenItsTaskIsCancelled() async throws {
    try await withTemporaryFolder { root in
      let server = try LoopbackServer(Fixture.answers)
      defer { server.stop() }
      let fetching = Task {
        unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
        return try await DatasetFetcher.from([server.address])
          .fetch(Fixture.dataset, into: root.path)
      }
      await #expect(throws: FetchError.cancelled) { try await fetching.value }
      #expect(Fixture.names(under: root) == [])
    }
  }
}
