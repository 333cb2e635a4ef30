package import Foundation

/// The root folder of the project's checkout, for fixtures and lessons.
package let projectRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
