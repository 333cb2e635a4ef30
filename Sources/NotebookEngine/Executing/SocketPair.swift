internal import Glibc

/// Two sockets that are connected with each other; no child inherits them by accident.
struct SocketPair {
  let ours: Int32
  let theirs: Int32

  func closeBoth() {
    close(ours)
    close(theirs)
  }
}

/// Makes connected sockets of the given kind, for processes of this machine; `nil` with `errno` when the system has
/// none left.
func openSocketPair(_ kind: __socket_type) -> SocketPair? {
  var sockets: [Int32] = [-1, -1]
  let status = unsafe socketpair(
    AF_UNIX,
    Int32(kind.rawValue | SOCK_CLOEXEC.rawValue),
    0,
    &sockets
  )
  return status == 0 ? SocketPair(ours: sockets[0], theirs: sockets[1]) : nil
}
