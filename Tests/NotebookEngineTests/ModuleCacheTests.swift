import Foundation
import NotebookEngine
import NotebookTestSupport
import Testing

@Suite struct ModuleCacheTests {
  @Test func isTheSameFolderForTheSameRuntime() throws {
    try withTemporaryFolder { folder in
      let path = try #require(ModuleCache.prepare(in: folder.path))
      #expect(FileManager.default.fileExists(atPath: path))
      #expect(path.hasPrefix("\(folder.path)/CellModuleCache/"))
      #expect(ModuleCache.prepare(in: folder.path) == path)
    }
  }

  @Test func isAnotherFolderWhereTheRuntimeWasMoved() throws {
    try withTemporaryFolder { folder in
      let before = try #require(ModuleCache.prepare(in: "\(folder.path)/a"))
      try FileManager.default.moveItem(atPath: "\(folder.path)/a", toPath: "\(folder.path)/b")
      let after = try #require(ModuleCache.prepare(in: "\(folder.path)/b"))
      #expect(URL(filePath: before).lastPathComponent != URL(filePath: after).lastPathComponent)
    }
  }

  @Test func isLeftToTheCompilerWhereNothingCanBeWritten() throws {
    try withTemporaryFolder { folder in
      try Data().write(to: URL(filePath: "\(folder.path)/CellModuleCache"))
      #expect(ModuleCache.prepare(in: folder.path) == nil)
    }
  }
}
