@unsafe @preconcurrency internal import Glibc

/// Sends a message of a cell so that it keeps its place among the cell's other output.
///
/// Text that went around the C streams, to descriptors 1 and 2 directly, reaches the runner through pipes.
/// A message waits until the runner has read them, and the runner reads messages before pipes: so the
/// order in which the cell made its outputs is the order in which they arrive.
package func sendInOrder(_ message: WireMessage, over connection: WireConnection) throws(WireError)
{
  // Threads of a cell may print at the same time, and worker and runtime hold a copy of this function each:
  // the lock of a C stream that nobody uses is the one lock that they share.
  unsafe flockfile(stdin)
  defer { unsafe funlockfile(stdin) }
  var pauses = 0
  while pauses < longestWait, outputPipeDescriptors.contains(where: hasUnreadBytes) {
    usleep(50)
    pauses += 1
  }
  try connection.send(message)
}

/// Pauses after which a message no longer waits: another process that the cell started writes without end.
private let longestWait = 20_000

private func hasUnreadBytes(_ pipe: Int32) -> Bool {
  var count: Int32 = 0
  return unsafe ioctl(pipe, UInt(FIONREAD), &count) == 0 && count > 0
}
