import Foundation
import NotebookTestSupport
import SpikenoteCLI
import Testing

@Suite struct LessonTimesTests {
  private func file(in folder: URL) -> URL { folder.appending(path: "spikenote/times.json") }

  private func times(in folder: URL) -> LessonTimes {
    LessonTimes(environment: ["XDG_CACHE_HOME": folder.path])
  }

  private let lessons = [("/a.md", 10), ("/b.md", 30), ("/c.md", 20), ("/d.md", 20)]

  @Test func beginsWithTheLargestWhereNothingIsKnown() throws {
    try withTemporaryFolder { folder in
      #expect(times(in: folder).longestFirst(lessons) == [1, 2, 3, 0])
    }
  }

  @Test func beginsWithUnknownLessonsThenWithTheLongest() throws {
    try withTemporaryFolder { folder in
      times(in: folder).record([("/a.md", 2), ("/b.md", 1), ("/d.md", 3)])
      #expect(times(in: folder).longestFirst(lessons) == [2, 3, 0, 1])
      times(in: folder).record([("/b.md", 4)])
      #expect(times(in: folder).longestFirst(lessons) == [2, 1, 3, 0])
    }
  }

  @Test func forgetsLessonsThatWereCheckedLongestAgo() throws {
    try withTemporaryFolder { folder in
      times(in: folder).record([("/a.md", 9)])
      times(in: folder).record((1...LessonTimes.most).map { ("/\($0).md", 1) })
      #expect(times(in: folder).longestFirst([("/1.md", 1), ("/a.md", 1)]) == [1, 0])
      let text = try String(contentsOf: file(in: folder), encoding: .utf8)
      #expect(!text.contains("/a.md"))
      #expect(text.contains("/\(LessonTimes.most).md"))
    }
  }

  @Test(arguments: ["", "{", "[]", #"{"schema": 2, "lessons": []}"#, #"{"schema": 1}"#])
  func replacesAFileThatItCannotRead(content: String) throws {
    try withTemporaryFolder { folder in
      times(in: folder).record([("/a.md", 1)])
      try Data(content.utf8).write(to: file(in: folder))
      #expect(times(in: folder).longestFirst(lessons) == [1, 2, 3, 0])
      times(in: folder).record([("/c.md", 1)])
      #expect(times(in: folder).longestFirst(lessons) == [1, 3, 0, 2])
    }
  }

  @Test func goesOnWhereNothingCanBeWritten() throws {
    try withTemporaryFolder { folder in
      let blocked = folder.appending(path: "file")
      try Data().write(to: blocked)
      times(in: blocked).record([("/a.md", 1)])
      #expect(times(in: blocked).longestFirst(lessons) == [1, 2, 3, 0])
    }
    LessonTimes(environment: [:]).record([("/a.md", 1)])
    #expect(LessonTimes(environment: [:]).longestFirst(lessons) == [1, 2, 3, 0])
  }

  @Test func usesTheHomeFolderWithoutACacheFolder() throws {
    try withTemporaryFolder { folder in
      LessonTimes(environment: ["HOME": folder.path, "XDG_CACHE_HOME": "relative"])
        .record([("/a.md", 1)])
      let file = folder.appending(path: ".cache/spikenote/times.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text == #"{"lessons":[{"path":"/a.md","seconds":1}],"schema":1}"#)
    }
  }
}
