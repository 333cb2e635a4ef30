#define _GNU_SOURCE
#include "CFileOverlay.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Calls of the system, not of the C library: those are what is replaced here.

// As in CCompilerServer: a program that a cell starts gets no Swift runtime from this library.
__attribute__((used, section(".swift1_autolink_entries"))) static const char linker_option[] = "-Wl,--as-needed";

// As the runner names it, and without links: the working folder is told without them.
static char lower[PATH_MAX];
static char real_lower[PATH_MAX];
static char upper[PATH_MAX];
// The runner's own temporary folder, around the upper one.
static char around[PATH_MAX];
static int is_on;

static int working_folder(char *buffer) { return syscall(SYS_getcwd, buffer, PATH_MAX) > 0; }

static void copy_text(char *target, const char *text) { snprintf(target, PATH_MAX, "%s", text); }

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv(SPIKENOTE_LOWER_VARIABLE);
  const char *files = getenv(SPIKENOTE_UPPER_VARIABLE);
  if (!folder || !files || folder[0] != '/' || files[0] != '/') return;
  copy_text(lower, folder);
  copy_text(upper, files);
  copy_text(around, files);
  char *end = strrchr(around, '/');
  if (end) *end = 0;
  copy_text(real_lower, lower);
  int folder_descriptor = (int)syscall(SYS_openat, AT_FDCWD, folder, O_PATH | O_DIRECTORY | O_CLOEXEC, 0);
  if (folder_descriptor >= 0) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder_descriptor);
    long count = syscall(SYS_readlinkat, AT_FDCWD, link, real_lower, PATH_MAX - 1);
    if (count > 0) real_lower[count] = 0;
    syscall(SYS_close, folder_descriptor);
  }
  is_on = strlen(lower) > 1;
}

// The rest of a path below a folder, without a slash at its beginning; NULL where it lies elsewhere.
static const char *below(const char *path, const char *folder) {
  size_t length = strlen(folder);
  if (length == 0 || strncmp(path, folder, length) != 0) return NULL;
  if (path[length] == 0) return path + length;
  return path[length] == '/' ? path + length + 1 : NULL;
}

int overlay_whole(const char *path, char *result) {
  char whole[2 * PATH_MAX];
  if (path[0] == '/') {
    snprintf(whole, sizeof whole, "%s", path);
  } else {
    char folder[PATH_MAX];
    if (!working_folder(folder)) return 0;
    snprintf(whole, sizeof whole, "%s/%s", folder, path);
  }
  size_t length = 0;
  char *rest = NULL;
  for (char *part = strtok_r(whole, "/", &rest); part; part = strtok_r(NULL, "/", &rest)) {
    if (strcmp(part, ".") == 0) continue;
    if (strcmp(part, "..") == 0) {
      while (length > 0 && result[--length] != '/') continue;
      continue;
    }
    size_t count = strlen(part);
    if (length + count + 2 > PATH_MAX) return 0;
    result[length++] = '/';
    memcpy(result + length, part, count);
    length += count;
  }
  if (length == 0) result[length++] = '/';
  result[length] = 0;
  return 1;
}

int overlay_is_own(const char *path) { return below(path, around) != NULL; }

static int join(char *target, const char *folder, const char *rest) {
  int count = rest[0] ? snprintf(target, PATH_MAX, "%s/%s", folder, rest) : snprintf(target, PATH_MAX, "%s", folder);
  return count > 0 && count < PATH_MAX;
}

OverlayPath overlay_path(const char *path) {
  OverlayPath found;
  found.is_inside = 0;
  char whole[PATH_MAX];
  int saved = errno;
  if (!is_on || !path || !path[0] || !overlay_whole(path, whole)) {
    errno = saved;
    return found;
  }
  errno = saved;
  const char *rest = below(whole, upper);
  if (!rest && !below(whole, around)) {
    rest = below(whole, real_lower);
    if (!rest) rest = below(whole, lower);
  }
  if (!rest) return found;
  found.is_inside = join(found.lower, real_lower, rest) && join(found.upper, upper, rest);
  return found;
}

static int status_of(const char *path, struct stat *status) {
  int saved = errno;
  int result = (int)syscall(SYS_newfstatat, AT_FDCWD, path, status, AT_SYMLINK_NOFOLLOW);
  errno = saved;
  return result;
}

OverlayKind overlay_kind(const char *path) {
  struct stat status;
  if (status_of(path, &status) != 0) return overlay_nothing;
  if (S_ISREG(status.st_mode)) return overlay_file;
  if (S_ISDIR(status.st_mode)) return overlay_folder;
  return S_ISLNK(status.st_mode) ? overlay_link : overlay_other;
}

int overlay_status(const char *path, struct stat *status) {
  int saved = errno;
  long result = syscall(SYS_newfstatat, AT_FDCWD, path, status, 0);
  errno = saved;
  return result == 0;
}

void overlay_clear(const OverlayPath *path) {
  int saved = errno;
  if (overlay_kind(path->upper) == overlay_link && !overlay_is_written(path)) {
    syscall(SYS_unlinkat, AT_FDCWD, path->upper, 0);
  }
  errno = saved;
}

int overlay_is_written(const OverlayPath *path) {
  OverlayKind kind = overlay_kind(path->upper);
  if (kind != overlay_link) return kind != overlay_nothing;
  char target[PATH_MAX];
  long count = syscall(SYS_readlinkat, AT_FDCWD, path->upper, target, sizeof target - 1);
  if (count < 0) return 0;
  target[count] = 0;
  return strcmp(target, path->lower) != 0;
}

const char *overlay_read(const OverlayPath *overlay, const char *path) {
  if (!overlay->is_inside) return path;
  if (overlay_is_written(overlay)) return overlay->upper;
  // A path of the upper folder itself means nothing to the system where nothing was written.
  char whole[PATH_MAX];
  return overlay_whole(path, whole) && below(whole, upper) ? overlay->lower : path;
}

static void make_folder(const char *path) {
  int saved = errno;
  syscall(SYS_mkdirat, AT_FDCWD, path, 0777);
  errno = saved;
}

void overlay_prepare(const OverlayPath *overlay) {
  if (!overlay->is_inside) return;
  size_t lower_length = strlen(real_lower), upper_length = strlen(upper);
  make_folder(upper);
  char folder[PATH_MAX], made[PATH_MAX];
  for (const char *slash = strchr(overlay->lower + lower_length + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    size_t count = (size_t)(slash - overlay->lower);
    memcpy(folder, overlay->lower, count);
    folder[count] = 0;
    struct stat status;
    // A link to a folder is one, too.
    if (!overlay_status(folder, &status) || !S_ISDIR(status.st_mode)) return;
    count = upper_length + count - lower_length;
    memcpy(made, overlay->upper, count);
    made[count] = 0;
    make_folder(made);
  }
}

void overlay_copy_up(const OverlayPath *overlay) {
  struct stat status;
  if (!overlay->is_inside || overlay_is_written(overlay)) return;
  if (!overlay_status(overlay->lower, &status) || !S_ISREG(status.st_mode)) return;
  overlay_prepare(overlay);
  overlay_clear(overlay);
  int source = (int)syscall(SYS_openat, AT_FDCWD, overlay->lower, O_RDONLY | O_CLOEXEC, 0);
  if (source < 0) return;
  int mode = (int)(status.st_mode & 0777) | 0600;
  int target =
      (int)syscall(SYS_openat, AT_FDCWD, overlay->upper, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  char bytes[1 << 16];
  ssize_t count;
  while (target >= 0 && (count = syscall(SYS_read, source, bytes, sizeof bytes)) > 0) {
    for (ssize_t done = 0; done < count;) {
      ssize_t more = syscall(SYS_write, target, bytes + done, (size_t)(count - done));
      if (more <= 0) break;
      done += more;
    }
  }
  if (target >= 0) syscall(SYS_close, target);
  syscall(SYS_close, source);
}

// An entry as the system lists it (getdents64).
typedef struct {
  uint64_t inode;
  int64_t offset;
  unsigned short length;
  unsigned char type;
  char name[];
} Entry;

static void merge(const char *from, const char *to, int is_deep, int depth);

static void merge_entry(const char *from, const char *to, const char *name, int is_deep, int depth) {
  char source[PATH_MAX], target[PATH_MAX];
  if (!join(source, from, name) || !join(target, to, name)) return;
  // A folder stays one, and is merged when it is listed: a link to it would lead what is written into the lesson's folder.
  struct stat status;
  if (overlay_status(source, &status) && S_ISDIR(status.st_mode)) {
    make_folder(target);
    if (is_deep && depth < 64 && overlay_kind(source) == overlay_folder) merge(source, target, is_deep, depth + 1);
  } else if (overlay_kind(target) == overlay_nothing) {
    syscall(SYS_symlinkat, source, AT_FDCWD, target);
  }
}

static void merge(const char *from, const char *to, int is_deep, int depth) {
  int folder = (int)syscall(SYS_openat, AT_FDCWD, from, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (folder < 0) return;
  _Alignas(Entry) char entries[1 << 15];
  long count;
  while ((count = syscall(SYS_getdents64, folder, entries, sizeof entries)) > 0) {
    for (long place = 0; place < count;) {
      Entry *entry = (Entry *)(entries + place);
      place += entry->length;
      if (strcmp(entry->name, ".") == 0 || strcmp(entry->name, "..") == 0) continue;
      merge_entry(from, to, entry->name, is_deep, depth);
    }
  }
  syscall(SYS_close, folder);
}

void overlay_merge(const OverlayPath *overlay, int is_deep) {
  int saved = errno;
  if (overlay->is_inside && overlay_kind(overlay->upper) == overlay_folder) {
    merge(overlay->lower, overlay->upper, is_deep, 0);
  }
  errno = saved;
}

void overlay_show(char *path, size_t size) {
  const char *rest = is_on ? below(path, upper) : NULL;
  char shown[PATH_MAX];
  if (rest && join(shown, real_lower, rest) && strlen(shown) < size) memmove(path, shown, strlen(shown) + 1);
}
