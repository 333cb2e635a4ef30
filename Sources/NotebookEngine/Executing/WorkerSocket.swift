internal import Glibc
internal import NotebookWire

/// The runner's end of a worker's socket, closed when nobody uses it any more.
///
/// Session and listener share it: a descriptor that one of them had closed would soon be that of another lesson's
/// worker, and the other would send to it.
final class WorkerSocket: Sendable {
  let connection: WireConnection

  /// Takes over an open descriptor.
  init(descriptor: Int32) { connection = WireConnection(descriptor: descriptor) }

  deinit { close(connection.descriptor) }
}
