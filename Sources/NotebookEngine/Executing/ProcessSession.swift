internal import FoundationEssentials
internal import Glibc

/// The processes of a session: its leader and what that has started, whatever process groups they made.
///
/// Only a daemon that calls `setsid` itself is outside.
struct ProcessSession {
  let leader: pid_t

  /// Ends every process of the session.
  func end() {
    kill(-leader, SIGKILL)
    // What is being started while we look is found in the next round.
    for _ in 0..<500 {
      let members = members()
      guard !members.isEmpty else { return }
      for member in members { kill(member, SIGKILL) }
      usleep(2000)
    }
  }

  /// The processes of the session that have not ended.
  private func members() -> [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { pid_t($0) }.filter { process in
      guard getsid(process) == leader else { return false }
      let status =
        (try? String(contentsOf: URL(filePath: "/proc/\(process)/stat"), encoding: .utf8)) ?? ""
      // `PID (NAME) STATE …`; a zombie needs no signal.
      return status.split(separator: ")").last?.split(separator: " ").first != "Z"
    }
  }
}
