internal import Foundation

/// `path` from the root of the file system.
func absolutePath(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}

/// One path for all ways that lead to a file: absolute, without `.`, `..` and links as far as there are files.
func canonicalPath(_ path: String) -> String {
  var rest: [String] = []
  var folder = absolutePath(path)
  while folder != "/", !FileManager.default.fileExists(atPath: folder) {
    rest.append(URL(fileURLWithPath: folder).lastPathComponent)
    folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
  }
  let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
  return rest.reversed().reduce(real) { $0 == "/" ? "/\($1)" : "\($0)/\($1)" }
}
