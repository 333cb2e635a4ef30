import Glibc

/// Lets a cell that allocates without end fail by itself, instead of taking the machine's memory: it gets 8 GiB,
/// or three quarters of the machine's memory where that is less.
///
/// Code, files that are mapped to be read, and the main thread's stack do not count.
func limitMemory() {
  let pages = sysconf(Int32(_SC_PHYS_PAGES))
  let pageSize = sysconf(Int32(_SC_PAGESIZE))
  let machine = pages > 0 && pageSize > 0 ? UInt(pages) * UInt(pageSize) : .max
  let most = min(8 << 30, machine / 4 * 3)
  var limit = rlimit(rlim_cur: most, rlim_max: most)
  _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
  // Where memory runs out all the same, the system ends this process before any other.
  let file = unsafe open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
  guard file >= 0 else { return }
  _ = unsafe write(file, "1000", 4)
  close(file)
}
