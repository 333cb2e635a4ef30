#define _GNU_SOURCE
#include "CFileOverlay.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

// What cells read of the world outside them, a line each, for the runner: it keeps their results as long as that is the same.

#define SHOWN __attribute__((visibility("default")))

static char file[PATH_MAX];

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv(SPIKENOTE_ACCESSES_VARIABLE);
  if (path && path[0] == '/') snprintf(file, sizeof file, "%s", path);
}

// Whether a line is told for the first time, as far as this process remembers.
static int is_new(char kind, const char *name) {
  static uint64_t known[1 << 12];
  uint64_t hash = 0xcbf29ce484222325;
  hash = (hash ^ (unsigned char)kind) * 0x100000001b3;
  for (const char *byte = name; *byte; byte++) hash = (hash ^ (unsigned char)*byte) * 0x100000001b3;
  if (hash == 0) hash = 1;
  uint64_t *place = &known[hash % (sizeof known / sizeof *known)];
  return __atomic_exchange_n(place, hash, __ATOMIC_RELAXED) != hash;
}

static void tell(char kind, const char *name) {
  if (!file[0] || !is_new(kind, name)) return;
  int saved = errno;
  char line[PATH_MAX + 64];
  // A name of several lines would be several lines.
  if (strchr(name, '\n')) kind = access_unknown, name = "a name with a line end";
  int count = snprintf(line, sizeof line, "%c%s\n", kind, name);
  if (count >= (int)sizeof line) count = snprintf(line, sizeof line, "%ca long name\n", access_unknown);
  // Opened each time: cells may close any descriptor.
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CLOEXEC, 0);
  // What cannot be told is not left out in silence: without the file the runner knows of nothing.
  if (descriptor < 0 || syscall(SYS_write, descriptor, line, (size_t)count) != count) {
    syscall(SYS_unlinkat, AT_FDCWD, file, 0);
  }
  if (descriptor >= 0) syscall(SYS_close, descriptor);
  errno = saved;
}

// Whether a path is one of the process or of devices: what is read there is not the same in every run.
static int is_of_the_system(const char *path) {
  return strncmp(path, "/proc/", 6) == 0 || strncmp(path, "/dev/", 5) == 0 || strncmp(path, "/sys/", 5) == 0;
}

static int is_harmless(const char *path) {
  // What the worker itself reads and writes at its start, and the C library.
  static const char *const known[] = {
    "/dev/null", "/proc/self/oom_score_adj", "/proc/self/exe", "/proc/self/maps",
  };
  // Swift's runtime, when a cell has trapped.
  if (strncmp(path, "/proc/self/task", 15) == 0) return 1;
  for (size_t index = 0; index < sizeof known / sizeof *known; index++) {
    if (strcmp(path, known[index]) == 0) return 1;
  }
  return 0;
}

void access_tell(AccessKind kind, const char *path) {
  if (!file[0] || !path || !path[0]) return;
  // The runtime's way around this library.
  if (strncmp(path, "/proc/self/root/", 16) == 0) path += 15;
  OverlayPath overlay = overlay_path(path);
  // What cells have written themselves is no news; a folder shows what the lesson has in it all the same.
  if (overlay.is_inside && overlay_is_written(&overlay) && overlay_kind(overlay.upper) != overlay_folder) return;
  char whole[PATH_MAX], text[PATH_MAX + 16];
  int saved = errno;
  if (!overlay_whole(path, whole)) {
    tell(access_unknown, "a long path");
  } else if (kind == access_changed) {
    if (!overlay.is_inside && !overlay_is_own(whole) && !is_harmless(whole)) {
      snprintf(text, sizeof text, "%s was changed", whole);
      tell(access_unknown, text);
    }
  } else if (is_of_the_system(whole)) {
    if (!is_harmless(whole)) {
      snprintf(text, sizeof text, "%s was read", whole);
      tell(access_unknown, text);
    }
  } else if (!overlay_is_own(whole)) {
    tell((char)kind, whole);
  }
  errno = saved;
}

void access_tell_at(AccessKind kind, int folder, const char *path) {
  if (!file[0] || !path) return;
  if (folder == AT_FDCWD || path[0] == '/') return access_tell(kind, path);
  char link[64], whole[2 * PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  int saved = errno;
  long count = syscall(SYS_readlinkat, AT_FDCWD, link, whole, PATH_MAX - 1);
  errno = saved;
  if (count <= 0 || whole[0] != '/') {
    // Without a path it is the open file itself, a pipe for example.
    if (path[0]) tell(access_unknown, "a path in an unknown folder was used");
    return;
  }
  snprintf(whole + count, sizeof whole - (size_t)count, "/%s", path);
  access_tell(kind, whole);
}

void access_tell_walk(void) { tell(access_unknown, "a whole tree of folders was read"); }

// MARK: Variables

extern char **environ;

static char *find_variable(const char *name) {
  size_t length = strlen(name);
  if (length == 0 || !environ) return NULL;
  for (char **variable = environ; *variable; variable++) {
    if (strncmp(*variable, name, length) == 0 && (*variable)[length] == '=') return *variable + length + 1;
  }
  return NULL;
}

SHOWN char *getenv(const char *name) {
  // The runner's own say where a run takes place.
  if (strncmp(name, "SPIKENOTE_", 10) != 0) tell(access_variable, name);
  return find_variable(name);
}

SHOWN char *secure_getenv(const char *name) { return getenv(name); }

// MARK: What no cache can know of

#define FIND(name) if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, name)

static void tell_program(const char *path) {
  const char *name = path ? strrchr(path, '/') : NULL;
  // Swift's own, when a cell has trapped.
  if (name && strcmp(name, "/swift-backtrace") == 0) return;
  tell(access_unknown, "another program was started");
}

#define SPAWN(name)                                                                                            \
  SHOWN int name(pid_t *process, const char *path, const posix_spawn_file_actions_t *actions,                  \
                 const posix_spawnattr_t *attributes, char *const arguments[], char *const variables[]) {      \
    static int (*real)(pid_t *, const char *, const posix_spawn_file_actions_t *, const posix_spawnattr_t *,   \
                       char *const[], char *const[]);                                                          \
    FIND(#name);                                                                                               \
    tell_program(path);                                                                                        \
    return real(process, path, actions, attributes, arguments, variables);                                     \
  }
SPAWN(posix_spawn)
SPAWN(posix_spawnp)

SHOWN int execve(const char *path, char *const arguments[], char *const variables[]) {
  static int (*real)(const char *, char *const[], char *const[]);
  FIND("execve");
  tell_program(path);
  return real(path, arguments, variables);
}

SHOWN int execv(const char *path, char *const arguments[]) { return execve(path, arguments, environ); }

SHOWN int execvp(const char *name, char *const arguments[]) {
  static int (*real)(const char *, char *const[]);
  FIND("execvp");
  tell_program(name);
  return real(name, arguments);
}

SHOWN int system(const char *command) {
  static int (*real)(const char *);
  FIND("system");
  tell_program(command);
  return real(command);
}

SHOWN FILE *popen(const char *command, const char *mode) {
  static FILE *(*real)(const char *, const char *);
  FIND("popen");
  tell_program(command);
  return real(command, mode);
}

SHOWN int socket(int domain, int type, int protocol) {
  static int (*real)(int, int, int);
  FIND("socket");
  tell(access_unknown, "a socket was opened");
  return real(domain, type, protocol);
}

// Calls of `name` are told as `what` where a cell makes them, or a library for it. The worker's own are no news, nor are those of
// the standard library, which asks when a cell has trapped.
#define TELL(result, name, parameters, what, ...)                                             \
  SHOWN result name parameters {                                                              \
    static result(*real) parameters;                                                          \
    FIND(#name);                                                                              \
    if (file[0] && !is_by(__builtin_return_address(0), quiet)) tell(access_unknown, what);    \
    return real(__VA_ARGS__);                                                                 \
  }

static const char *const quiet[] = {"spikenote-worker", "libswiftCore.so", NULL};

// Whether the code at an address belongs to one of these programs and libraries.
static int is_by(void *address, const char *const *names) {
  Dl_info place;
  if (!dladdr(address, &place) || !place.dli_fname) return 0;
  const char *name = strrchr(place.dli_fname, '/');
  for (; name && *names; names++) {
    if (strcmp(name + 1, *names) == 0) return 1;
  }
  return 0;
}

TELL(int, clock_gettime, (clockid_t clock, struct timespec *time), "a clock was read", clock, time)
TELL(int, gettimeofday, (struct timeval *restrict time, void *restrict zone), "a clock was read", time, zone)
TELL(time_t, time, (time_t *result), "a clock was read", result)
TELL(int, timespec_get, (struct timespec *time, int base), "a clock was read", time, base)
TELL(clock_t, clock, (void), "a clock was read")
TELL(clock_t, times, (struct tms *times), "a clock was read", times)
TELL(int, getrusage, (__rusage_who_t who, struct rusage *usage), "the machine's use was asked for", who, usage)
TELL(int, getloadavg, (double values[], int count), "the machine's use was asked for", values, count)
TELL(int, sysinfo, (struct sysinfo *information), "the machine's use was asked for", information)
TELL(int, statvfs, (const char *restrict path, struct statvfs *restrict status), "a disk's space was asked for", path, status)
TELL(int, statvfs64, (const char *restrict path, struct statvfs64 *restrict status), "a disk's space was asked for", path, status)
TELL(int, fstatvfs, (int descriptor, struct statvfs *status), "a disk's space was asked for", descriptor, status)
TELL(int, fstatvfs64, (int descriptor, struct statvfs64 *status), "a disk's space was asked for", descriptor, status)
TELL(int, statfs, (const char *path, struct statfs *status), "a disk's space was asked for", path, status)
TELL(int, statfs64, (const char *path, struct statfs64 *status), "a disk's space was asked for", path, status)
TELL(int, gethostname, (char *name, size_t size), "the machine's name was asked for", name, size)
TELL(int, uname, (struct utsname *name), "the machine's name was asked for", name)
TELL(pid_t, getppid, (void), "the process's number was asked for")

SHOWN pid_t getpid(void) {
  // Foundation calls files so that it writes for a moment.
  static const char *const foundation[] = {"libFoundation.so", "libFoundationEssentials.so", NULL};
  void *caller = __builtin_return_address(0);
  if (file[0] && !is_by(caller, quiet) && !is_by(caller, foundation)) {
    tell(access_unknown, "the process's number was asked for");
  }
  return (pid_t)syscall(SYS_getpid);
}
