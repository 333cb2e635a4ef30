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
unsafe Worker.shared.serve()
