#define _GNU_SOURCE
#include "CCompilerServer.h"

#include <dlfcn.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// The C library calls a program's `main` last, when everything is loaded, relocated and initialised: the place to fork.

static const int control = 3;

// Swift's driver links everything to the Swift runtime; this keeps only what is used. A program must get the runtime
// that it asks for itself, and ld.lld none.
__attribute__((used, section(".swift1_autolink_entries"))) static const char linker_option[] = "-Wl,--as-needed";

// What the program itself starts must neither load this library nor serve. It stands first in LD_PRELOAD; what the
// user has put there stays.
static void clean_environment(void) {
  unsetenv(SPIKENOTE_SERVER_VARIABLE);
  const char *libraries = getenv("LD_PRELOAD");
  const char *rest = libraries ? strchr(libraries, ':') : NULL;
  if (rest) setenv("LD_PRELOAD", rest + 1, 1);
  else unsetenv("LD_PRELOAD");
}

// Where the compiler is a script, its interpreter loads this library first.
static int is_executable(const char *path) {
  char own[PATH_MAX];
  ssize_t count = readlink("/proc/self/exe", own, sizeof own - 1);
  if (count < 0) return 0;
  own[count] = 0;
  return strcmp(own, path) == 0;
}

static int is_packet_socket(int descriptor) {
  int type = 0;
  socklen_t size = sizeof type;
  return getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_SEQPACKET;
}

static spikenote_main program_main;

static int serve_main(int count, char **arguments, char **environment) {
  (void)count;
  (void)arguments;
  (void)environment;
  spikenote_serve(control, program_main);
}

typedef int (*Start)(spikenote_main, int, char **, void (*)(void), void (*)(void), void (*)(void), void *);

__attribute__((visibility("default"))) int __libc_start_main(
    spikenote_main run, int count, char **arguments, void (*begin)(void), void (*finish)(void),
    void (*finish_loader)(void), void *stack_end) {
  Start start = (Start)dlsym(RTLD_NEXT, "__libc_start_main");
  if (!start) _exit(127);
  const char *executable = getenv(SPIKENOTE_SERVER_VARIABLE);
  if (executable) {
    int serves = is_executable(executable) && is_packet_socket(control);
    clean_environment();
    if (serves) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
#ifdef SYS_close_range
      // Files that were open by chance when it was started would stay open as long as it serves.
      syscall(SYS_close_range, control + 1, ~0U, 0);
#endif
      program_main = run;
      run = serve_main;
    } else {
      close(control);
    }
  }
  return start(run, count, arguments, begin, finish, finish_loader, stack_end);
}
