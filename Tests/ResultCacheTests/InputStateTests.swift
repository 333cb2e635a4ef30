import Foundation
import NotebookTestSupport
import ResultCache
import Testing

@Suite struct InputStateTests {
  private func state(_ kind: InputState.Kind, _ path: String) -> String {
    InputState(kind, path, environment: [:]).state
  }

  @Test func seesAnotherContentOfTheSameSizeAndTime() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "a.csv")
      let date = Date(timeIntervalSince1970: 1_000_000)
      func write(_ text: String) throws {
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
      }
      try write("1,2")
      let before = InputState(.content, file.path, environment: [:])
      try write("1,3")
      let after = InputState(.content, file.path, environment: [:], known: before)
      #expect(after.state != before.state)
      try write("1,2")
      #expect(InputState(.content, file.path, environment: [:], known: after).state == before.state)
    }
  }

  @Test func tellsAbsentFilesFromEmptyOnes() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "a").path
      #expect(state(.content, path) == "absent")
      #expect(state(.status, path) == "absent")
      try Data().write(to: URL(fileURLWithPath: path))
      #expect(state(.content, path).hasPrefix("file "))
      #expect(state(.status, path) != "absent")
    }
  }

  @Test func seesTheNamesInAFolder() throws {
    try withTemporaryFolder { folder in
      let before = (state(.content, folder.path), state(.status, folder.path))
      try Data().write(to: folder.appending(path: "a"))
      #expect(state(.content, folder.path) != before.0)
      // What a folder holds is no news for who asks whether it is there.
      #expect(state(.status, folder.path) == before.1)
    }
  }

  @Test func seesWhereALinkLeads() throws {
    try withTemporaryFolder { folder in
      let link = folder.appending(path: "link").path
      for name in ["a", "b"] { try Data(name.utf8).write(to: folder.appending(path: name)) }
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a")
      let before = (state(.content, link), state(.status, link))
      try FileManager.default.removeItem(atPath: link)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "b")
      #expect(state(.content, link) != before.0)
      #expect(state(.status, link) != before.1)
    }
  }

  @Test func tellsAnEmptyVariableFromNone() {
    let states = [[:], ["A": ""], ["A": "x"]].map {
      InputState(.variable, "A", environment: $0).state
    }
    #expect(Set(states).count == 3)
    // A secret is not written down.
    #expect(!states[2].contains("x"))
  }
}
