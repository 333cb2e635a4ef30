internal import Foundation
internal import NotebookReport
internal import PreviewServer
internal import Synchronization

/// The pages of a preview as they are now, and what browsers are told of them.
final class Preview: Sendable {
  private struct State {
    var pages: [String: String] = [:]
    /// The names of the pages without their extensions, in the order of the index.
    var names: [String] = []
    var status: [String: String] = [:]
  }

  let server: PreviewServer
  /// The folder of what cells save and of the files that pages link to.
  private let folder: String
  private let state = Mutex(State())

  /// Serves with `server`; what cells save is in `folder`, where pages link to it.
  init(_ server: PreviewServer, files folder: String) {
    self.server = server
    self.folder = folder
  }

  /// Serves pages of these names from now on; they wait for what they show.
  func list(_ names: [String]) { state.withLock { $0.names = names } }

  /// Shows this page from now on.
  func show(_ html: String, as name: String) {
    let isNew = state.withLock { state in
      defer { state.pages[name] = html }
      state.status[name] = nil
      return state.pages[name] != html
    }
    if isNew { server.publish(ServerEvent("page", data: html), to: name) }
    server.publish(ServerEvent("status", data: ""), to: name)
  }

  /// Shows what is done for a page now, or why there is no new one.
  func tell(_ text: String, of name: String) {
    let isNew = state.withLock { state in
      defer { state.status[name] = text }
      return state.status[name] != text
    }
    if isNew { server.publish(ServerEvent("status", data: text), to: name) }
  }

  /// Answers requests until the server is stopped.
  func serve() { server.run(reply) }

  private func reply(to request: HTTPRequest) -> PreviewServer.Reply {
    let path = String(request.path.dropFirst())
    let names = state.withLock(\.names)
    if path.isEmpty {
      let lessons = names.map { (name: $0, address: LinkDestination.file($0 + ".html")) }
      if names.count == 1 { return .response(HTTPResponse(redirectingTo: lessons[0].address)) }
      return .response(HTTPResponse(html: PreviewPages.index(lessons)))
    }
    if let name = Self.name(path, ".events"), names.contains(name) {
      let (page, status) = state.withLock { ($0.pages[name], $0.status[name] ?? "") }
      let first = page.map { [ServerEvent("page", data: $0)] } ?? []
      return .events(topic: name, first: first + [ServerEvent("status", data: status)])
    }
    if let name = Self.name(path, ".html"), names.contains(name) {
      return .response(
        HTTPResponse(html: state.withLock { $0.pages[name] } ?? PreviewPages.waiting(name))
      )
    }
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)"),
      isInside("\(folder)/\(path)")
    else { return .response(HTTPResponse(error: 404)) }
    return .response(HTTPResponse(mediaType(of: path), Array(data)))
  }

  private static func name(_ path: String, _ ending: String) -> String? {
    path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : nil
  }

  /// Whether the file lies in the folder, links followed.
  private func isInside(_ path: String) -> Bool {
    canonicalPath(path).hasPrefix(canonicalPath(folder) + "/")
  }

  private func mediaType(of path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "htm": "text/html; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "json": "application/json"
    case "pdf": "application/pdf"
    case "txt", "md", "csv", "swift", "log": "text/plain; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}
