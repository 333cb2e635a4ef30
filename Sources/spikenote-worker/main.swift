// The process in which a lesson's cells run. Not for use by hand: the runner starts it with its socket on
// descriptor 3.

import CWorker
import Glibc
import NotebookWire

guard fcntl(wireDescriptor, F_GETFD) >= 0 else {
  print("spikenote-worker is started by `spikenote run`; it does nothing on its own")
  exit(64)
}
spikenote_die_with_parent()
// What a cell starts must not hold the runner's socket open.
_ = fcntl(wireDescriptor, F_SETFD, FD_CLOEXEC)
// A cell may close descriptors 1 and 2; messages keep their order by these copies.
for (copy, descriptor) in zip(outputPipeDescriptors, [STDOUT_FILENO, STDERR_FILENO]) {
  dup2(descriptor, copy)
  _ = fcntl(copy, F_SETFD, FD_CLOEXEC)
}
// A crash is reported by its backtrace; a core file in the lesson's folder helps nobody.
var coreLimit = rlimit(rlim_cur: 0, rlim_max: 0)
_ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &coreLimit)
limitMemory()
unsafe Worker.shared.prepare()
unsafe Worker.shared.serve()
