internal import Glibc

/// One call of a program that a server runs.
///
/// A pipe brings what the call prints; a socket of its own tells when it started and how it ended, and takes its
/// cancellation. When the server is gone both are closed, so nobody waits for a server that does not answer.
final class ServedCall: Sendable {
  private let output: Pipe
  private let channel: SocketPair

  /// Milliseconds in which a server must have begun: loading a compiler takes tens of them.
  private static let patience: Int32 = 10_000

  /// Makes a call; `nil` when there are no descriptors left.
  init?() {
    guard let channel = openSocketPair(SOCK_STREAM) else { return nil }
    do { output = try Pipe() } catch {
      channel.closeBoth()
      return nil
    }
    self.channel = channel
  }

  deinit {
    close(output.readEnd)
    close(channel.ours)
  }

  /// Ends the call at once.
  func cancel() { shutdown(channel.ours, Int32(SHUT_WR)) }

  /// Waits for the end of the call; once.
  ///
  /// - Parameters:
  ///   - words: The program's name and its arguments.
  ///   - server: The server's socket.
  /// - Returns: How the call ended and what it printed; `nil` when the server did not answer.
  func answer(to words: [String], from server: Int32) -> Command.Answer? {
    let isSent = send(words, to: server)
    close(output.writeEnd)
    close(channel.theirs)
    guard isSent, begins, readNumber() != nil else { return nil }
    let text = Command.readAll(output.readEnd)
    return readNumber().map { Command.Answer(status: ExitStatus(waitStatus: $0), output: text) }
  }

  /// Whether the server has begun the call, or has refused it, within its time.
  private var begins: Bool {
    var polled = pollfd(fd: channel.ours, events: Int16(POLLIN), revents: 0)
    var count: Int32
    repeat { count = unsafe poll(&polled, 1, Self.patience) } while count < 0 && errno == EINTR
    return count > 0
  }

  /// The next number that the server sends: the call's process, then its wait status.
  private func readNumber() -> Int32? {
    var number: Int32 = 0
    var count: Int
    repeat {
      count = unsafe recv(
        channel.ours,
        &number,
        MemoryLayout<Int32>.size,
        Int32(MSG_WAITALL)
      )
    } while count < 0 && errno == EINTR
    return count == MemoryLayout<Int32>.size ? number : nil
  }

  /// Sends the request, one packet; a server that is busy or gone does not get it.
  private func send(_ words: [String], to server: Int32) -> Bool {
    var packet = words.flatMap { word -> [UInt8] in Array(word.utf8) + [0] }
    // A header as `CMSG_FIRSTHDR` finds it, with the descriptors behind it.
    struct Descriptors {
      var header: cmsghdr
      var output: Int32
      var channel: Int32
    }
    var descriptors = Descriptors(
      header: cmsghdr(),
      output: output.writeEnd,
      channel: channel.theirs
    )
    let size = MemoryLayout<Descriptors>.size
    descriptors.header.cmsg_len = size
    descriptors.header.cmsg_level = SOL_SOCKET
    descriptors.header.cmsg_type = Int32(SCM_RIGHTS)
    let sent = unsafe packet.withUnsafeMutableBytes { bytes in
      unsafe withUnsafeMutablePointer(to: &descriptors) { descriptors in
        var part = unsafe iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
        return unsafe withUnsafeMutablePointer(to: &part) { part in
          var message = unsafe msghdr()
          unsafe message.msg_iov = part
          unsafe message.msg_iovlen = 1
          unsafe message.msg_control = UnsafeMutableRawPointer(descriptors)
          unsafe message.msg_controllen = size
          return unsafe sendmsg(
            server,
            &message,
            Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
          )
        }
      }
    }
    return sent == packet.count
  }
}
