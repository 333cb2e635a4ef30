#define _GNU_SOURCE
#include "CFileOverlay.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <unistd.h>

// The functions of the C library that take a path. A process finds them here first; each calls the one that it replaces.

#define SHOWN __attribute__((visibility("default")))

// `REAL(int, name, (int))` is the C library's function.
#define REAL(result, name, parameters)                                          \
  static result(*real) parameters;                                              \
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, name);                        \
  if (!real) { errno = ENOSYS; return (result)-1; }

// Whether a path is relative to a folder that is not the working folder, or there is none.
static int is_elsewhere(int folder, const char *path) { return !path || (folder != AT_FDCWD && path[0] != '/'); }

static int refuse(int error) {
  errno = error;
  return -1;
}

// Where a file that is changed in its place is; a file of the lesson is copied first. NULL where it cannot be changed.
static const char *changed(OverlayPath *overlay, const char *path) {
  access_tell(access_content, path);
  access_tell(access_changed, path);
  *overlay = overlay_path(path);
  if (!overlay->is_inside) return path;
  overlay_copy_up(overlay);
  if (overlay_is_written(overlay)) return overlay->upper;
  // What is nowhere gives the usual error.
  if (overlay_kind(overlay->lower) == overlay_nothing) return overlay->upper;
  errno = EROFS;
  return NULL;
}

// Where a new file goes.
static const char *made(OverlayPath *overlay, const char *path) {
  access_tell(access_status, path);
  access_tell(access_changed, path);
  *overlay = overlay_path(path);
  if (!overlay->is_inside) return path;
  overlay_prepare(overlay);
  return overlay->upper;
}

// Where something is that is removed or moved away; NULL for what belongs to the lesson.
static const char *removed(OverlayPath *overlay, const char *path) {
  access_tell(access_status, path);
  access_tell(access_changed, path);
  *overlay = overlay_path(path);
  if (!overlay->is_inside) return path;
  struct stat status;
  int is_lesson_folder = overlay_status(overlay->lower, &status) && S_ISDIR(status.st_mode);
  if (overlay_is_written(overlay) && !(is_lesson_folder && overlay_kind(overlay->upper) == overlay_folder)) {
    return overlay->upper;
  }
  if (overlay_kind(overlay->lower) == overlay_nothing) return overlay->upper;
  errno = EROFS;
  return NULL;
}

static const char *readable(OverlayPath *overlay, const char *path) {
  access_tell(access_status, path);
  *overlay = overlay_path(path);
  return overlay_read(overlay, path);
}

// MARK: Opening

// The path to open; NULL with `errno` where it cannot be opened so. Adds to `flags` and `mode` what a copy needs.
static const char *opened(OverlayPath *overlay, const char *path, int *flags, mode_t *mode) {
  int writes = (*flags & O_ACCMODE) != O_RDONLY || *flags & (O_CREAT | O_TRUNC) || (*flags & O_TMPFILE) == O_TMPFILE;
  access_tell(*flags & (O_TRUNC | O_EXCL | O_PATH) ? access_status : access_content, path);
  if (writes) access_tell(access_changed, path);
  *overlay = overlay_path(path);
  if (!overlay->is_inside) return path;
  if (!writes) {
    if (*flags & O_DIRECTORY) overlay_merge(overlay, 0);
    return overlay_read(overlay, path);
  }
  if (!overlay_is_written(overlay)) {
    struct stat status;
    int is_there = overlay_status(overlay->lower, &status);
    if (is_there && *flags & O_CREAT && *flags & O_EXCL) return errno = EEXIST, NULL;
    if (is_there && (*flags & O_TMPFILE) != O_TMPFILE && !S_ISREG(status.st_mode)) return overlay->lower;
    if ((*flags & O_TMPFILE) == O_TMPFILE) {
      // The folder itself is opened; a name below it makes the folders above.
      OverlayPath name = *overlay;
      if (is_there && strlen(name.lower) + 3 < PATH_MAX && strlen(name.upper) + 3 < PATH_MAX) {
        strcat(name.lower, "/_"), strcat(name.upper, "/_");
        overlay_prepare(&name);
      }
      return overlay->upper;
    }
    if (is_there && *flags & O_TRUNC) {
      overlay_prepare(overlay);
      overlay_clear(overlay);
      if (!(*flags & O_CREAT)) *mode = status.st_mode & 0777;
      *flags |= O_CREAT;
    } else {
      overlay_copy_up(overlay);
    }
  }
  overlay_prepare(overlay);
  return overlay->upper;
}

static int needs_mode(int flags) { return flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE; }

#define OPEN(name)                                                     \
  SHOWN int name(const char *path, int flags, ...) {                   \
    REAL(int, #name, (const char *, int, ...))                         \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    mode_t mode = needs_mode(flags) ? va_arg(rest, mode_t) : 0;        \
    va_end(rest);                                                      \
    OverlayPath overlay;                                               \
    const char *place = opened(&overlay, path, &flags, &mode);         \
    return place ? real(place, flags, mode) : -1;                      \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                               \
  SHOWN int name(int folder, const char *path, int flags, ...) {                   \
    REAL(int, #name, (int, const char *, int, ...))                                \
    va_list rest;                                                                  \
    va_start(rest, flags);                                                         \
    mode_t mode = needs_mode(flags) ? va_arg(rest, mode_t) : 0;                    \
    va_end(rest);                                                                  \
    if (is_elsewhere(folder, path)) {                                              \
      access_tell_at(access_content, folder, path);                                \
      if (needs_mode(flags) || flags & (O_ACCMODE | O_TRUNC)) access_tell_at(access_changed, folder, path); \
      return real(folder, path, flags, mode);                                      \
    }                                                                              \
    OverlayPath overlay;                                                           \
    const char *place = opened(&overlay, path, &flags, &mode);                     \
    return place ? real(folder, place, flags, mode) : -1;                          \
  }
OPENAT(openat)
OPENAT(openat64)

// What the headers make of `open` where flags are checked.
SHOWN int __open_2(const char *path, int flags) { return open(path, flags); }
SHOWN int __open64_2(const char *path, int flags) { return open64(path, flags); }
SHOWN int __openat_2(int folder, const char *path, int flags) { return openat(folder, path, flags); }
SHOWN int __openat64_2(int folder, const char *path, int flags) { return openat64(folder, path, flags); }
SHOWN int creat(const char *path, mode_t mode) { return open(path, O_WRONLY | O_CREAT | O_TRUNC, mode); }
SHOWN int creat64(const char *path, mode_t mode) { return open64(path, O_WRONLY | O_CREAT | O_TRUNC, mode); }

// The path to open for a mode of `fopen`.
static const char *streamed(OverlayPath *overlay, const char *path, const char *kind) {
  int is_update = strchr(kind, '+') != NULL;
  int flags = kind[0] == 'w'   ? O_CREAT | O_TRUNC | O_WRONLY
              : kind[0] == 'a' ? O_CREAT | O_APPEND | O_WRONLY
                               : (is_update ? O_RDWR : O_RDONLY);
  if (strchr(kind, 'x')) flags |= O_EXCL;
  mode_t mode = 0;
  return opened(overlay, path, &flags, &mode);
}

#define FOPEN(name)                                              \
  SHOWN FILE *name(const char *path, const char *kind) {         \
    static FILE *(*real)(const char *, const char *);            \
    if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, #name);      \
    OverlayPath overlay;                                         \
    const char *place = streamed(&overlay, path, kind);          \
    return place ? real(place, kind) : NULL;                     \
  }
FOPEN(fopen)
FOPEN(fopen64)

#define FREOPEN(name)                                                    \
  SHOWN FILE *name(const char *path, const char *kind, FILE *stream) {   \
    static FILE *(*real)(const char *, const char *, FILE *);            \
    if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, #name);              \
    OverlayPath overlay;                                                 \
    const char *place = path ? streamed(&overlay, path, kind) : path;    \
    return place || !path ? real(place, kind, stream) : NULL;            \
  }
FREOPEN(freopen)
FREOPEN(freopen64)

SHOWN DIR *opendir(const char *path) {
  static DIR *(*real)(const char *);
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, "opendir");
  access_tell(access_content, path);
  OverlayPath overlay = overlay_path(path);
  overlay_merge(&overlay, 0);
  return real(overlay_read(&overlay, path));
}

// MARK: Asking

#define ASK(result, name, parameters, ...)                 \
  SHOWN result name parameters {                           \
    REAL(result, #name, parameters)                        \
    OverlayPath overlay;                                   \
    const char *place = readable(&overlay, path);          \
    return real(__VA_ARGS__);                              \
  }
ASK(int, stat, (const char *restrict path, struct stat *restrict status), place, status)
ASK(int, lstat, (const char *restrict path, struct stat *restrict status), place, status)
ASK(int, stat64, (const char *restrict path, struct stat64 *restrict status), place, status)
ASK(int, lstat64, (const char *restrict path, struct stat64 *restrict status), place, status)
ASK(int, __xstat, (int version, const char *path, struct stat *status), version, place, status)
ASK(int, __lxstat, (int version, const char *path, struct stat *status), version, place, status)
ASK(int, __xstat64, (int version, const char *path, struct stat64 *status), version, place, status)
ASK(int, __lxstat64, (int version, const char *path, struct stat64 *status), version, place, status)
ASK(int, access, (const char *path, int mode), place, mode)
ASK(int, euidaccess, (const char *path, int mode), place, mode)
ASK(int, eaccess, (const char *path, int mode), place, mode)
ASK(ssize_t, readlink, (const char *restrict path, char *restrict bytes, size_t size), place, bytes, size)
ASK(ssize_t, getxattr, (const char *path, const char *name, void *value, size_t size), place, name, value, size)
ASK(ssize_t, lgetxattr, (const char *path, const char *name, void *value, size_t size), place, name, value, size)
ASK(ssize_t, listxattr, (const char *path, char *list, size_t size), place, list, size)
ASK(ssize_t, llistxattr, (const char *path, char *list, size_t size), place, list, size)

#define ASK_AT(name, parameters, ...)                                                       \
  SHOWN int name parameters {                                                               \
    REAL(int, #name, parameters)                                                            \
    OverlayPath overlay;                                                                    \
    if (is_elsewhere(folder, path)) access_tell_at(access_status, folder, path);            \
    const char *place = is_elsewhere(folder, path) ? path : readable(&overlay, path);       \
    return real(__VA_ARGS__);                                                               \
  }
ASK_AT(fstatat, (int folder, const char *restrict path, struct stat *restrict status, int flags), folder, place, status, flags)
ASK_AT(fstatat64, (int folder, const char *restrict path, struct stat64 *restrict status, int flags), folder, place, status, flags)
ASK_AT(faccessat, (int folder, const char *path, int mode, int flags), folder, place, mode, flags)
ASK_AT(statx, (int folder, const char *restrict path, int flags, unsigned int mask, struct statx *restrict status), folder, place, flags, mask, status)

// Into the lesson's folder wherever it has one: what is started there finds its files.
SHOWN int chdir(const char *path) {
  REAL(int, "chdir", (const char *))
  OverlayPath overlay = overlay_path(path);
  struct stat status;
  int is_there = overlay.is_inside && overlay_status(overlay.lower, &status) && S_ISDIR(status.st_mode);
  return real(is_there ? overlay.lower : overlay_read(&overlay, path));
}

SHOWN char *realpath(const char *restrict path, char *restrict result) {
  static char *(*real)(const char *, char *);
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, "realpath");
  OverlayPath overlay;
  char *found = real(readable(&overlay, path), result);
  // The path of the lesson's folder may be longer than what the C library has room for.
  if (found && !result) {
    char *shown = malloc(PATH_MAX);
    if (!shown) return found;
    snprintf(shown, PATH_MAX, "%s", found);
    free(found);
    found = shown;
  }
  if (found) overlay_show(found, PATH_MAX);
  return found;
}

SHOWN char *getcwd(char *buffer, size_t size) {
  static char *(*real)(char *, size_t);
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, "getcwd");
  char whole[PATH_MAX];
  if (!real(whole, sizeof whole)) return NULL;
  overlay_show(whole, sizeof whole);
  size_t needed = strlen(whole) + 1;
  if (!buffer) {
    if (size == 0) size = needed;
    if (size >= needed) buffer = malloc(size);
    if (!buffer) return errno = size >= needed ? ENOMEM : ERANGE, NULL;
  } else if (size < needed) {
    return errno = size == 0 ? EINVAL : ERANGE, NULL;
  }
  return memcpy(buffer, whole, needed);
}

// MARK: Changing

#define CHANGE(name, parameters, ...)                      \
  SHOWN int name parameters {                              \
    REAL(int, #name, parameters)                           \
    OverlayPath overlay;                                   \
    const char *place = changed(&overlay, path);           \
    return place ? real(__VA_ARGS__) : -1;                 \
  }
CHANGE(chmod, (const char *path, mode_t mode), place, mode)
CHANGE(chown, (const char *path, uid_t owner, gid_t group), place, owner, group)
CHANGE(lchown, (const char *path, uid_t owner, gid_t group), place, owner, group)
CHANGE(truncate, (const char *path, off_t length), place, length)
CHANGE(truncate64, (const char *path, off64_t length), place, length)
CHANGE(utimes, (const char *path, const struct timeval times[2]), place, times)
CHANGE(setxattr, (const char *path, const char *name, const void *value, size_t size, int flags), place, name, value, size, flags)
CHANGE(lsetxattr, (const char *path, const char *name, const void *value, size_t size, int flags), place, name, value, size, flags)
CHANGE(removexattr, (const char *path, const char *name), place, name)

SHOWN int utimensat(int folder, const char *path, const struct timespec times[2], int flags) {
  REAL(int, "utimensat", (int, const char *, const struct timespec[2], int))
  if (is_elsewhere(folder, path)) {
    access_tell_at(access_changed, folder, path);
    return real(folder, path, times, flags);
  }
  OverlayPath overlay;
  const char *place = changed(&overlay, path);
  return place ? real(folder, place, times, flags) : -1;
}

SHOWN int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", (const char *, mode_t))
  OverlayPath overlay;
  const char *place = made(&overlay, path);
  if (overlay.is_inside && !overlay_is_written(&overlay) && overlay_kind(overlay.lower) != overlay_nothing) {
    return refuse(EEXIST);
  }
  return real(place, mode);
}

SHOWN int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(int, "mkdirat", (int, const char *, mode_t))
  if (is_elsewhere(folder, path)) {
    access_tell_at(access_changed, folder, path);
    return real(folder, path, mode);
  }
  return mkdir(path, mode);
}

SHOWN int mkfifo(const char *path, mode_t mode) {
  REAL(int, "mkfifo", (const char *, mode_t))
  OverlayPath overlay;
  return real(made(&overlay, path), mode);
}

SHOWN int mkfifoat(int folder, const char *path, mode_t mode) {
  REAL(int, "mkfifoat", (int, const char *, mode_t))
  if (is_elsewhere(folder, path)) {
    access_tell_at(access_changed, folder, path);
    return real(folder, path, mode);
  }
  return mkfifo(path, mode);
}

SHOWN int mknod(const char *path, mode_t mode, dev_t device) {
  REAL(int, "mknod", (const char *, mode_t, dev_t))
  OverlayPath overlay;
  return real(made(&overlay, path), mode, device);
}

SHOWN int mknodat(int folder, const char *path, mode_t mode, dev_t device) {
  REAL(int, "mknodat", (int, const char *, mode_t, dev_t))
  if (is_elsewhere(folder, path)) {
    access_tell_at(access_changed, folder, path);
    return real(folder, path, mode, device);
  }
  return mknod(path, mode, device);
}

SHOWN int symlinkat(const char *from, int folder, const char *to) {
  REAL(int, "symlinkat", (const char *, int, const char *))
  OverlayPath target;
  return real(from, folder, is_elsewhere(folder, to) ? to : made(&target, to));
}

SHOWN int fchmodat(int folder, const char *path, mode_t mode, int flags) {
  REAL(int, "fchmodat", (int, const char *, mode_t, int))
  if (is_elsewhere(folder, path)) {
    access_tell_at(access_changed, folder, path);
    return real(folder, path, mode, flags);
  }
  OverlayPath overlay;
  const char *place = changed(&overlay, path);
  return place ? real(folder, place, mode, flags) : -1;
}

SHOWN int fchownat(int folder, const char *path, uid_t owner, gid_t group, int flags) {
  REAL(int, "fchownat", (int, const char *, uid_t, gid_t, int))
  if (is_elsewhere(folder, path)) {
    access_tell_at(access_changed, folder, path);
    return real(folder, path, owner, group, flags);
  }
  OverlayPath overlay;
  const char *place = changed(&overlay, path);
  return place ? real(folder, place, owner, group, flags) : -1;
}

// Whether an open file is one of the lesson's, of which nothing may be changed.
static int is_of_the_lesson(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  OverlayPath overlay = overlay_path(path);
  return overlay.is_inside && strcmp(path, overlay.lower) == 0;
}

#define CHANGE_OPEN(name, parameters, ...)                              \
  SHOWN int name parameters {                                           \
    REAL(int, #name, parameters)                                        \
    return is_of_the_lesson(descriptor) ? refuse(EROFS) : real(__VA_ARGS__); \
  }
CHANGE_OPEN(fchmod, (int descriptor, mode_t mode), descriptor, mode)
CHANGE_OPEN(fchown, (int descriptor, uid_t owner, gid_t group), descriptor, owner, group)
CHANGE_OPEN(futimens, (int descriptor, const struct timespec times[2]), descriptor, times)
CHANGE_OPEN(futimes, (int descriptor, const struct timeval times[2]), descriptor, times)

#define REMOVE(name)                                       \
  SHOWN int name(const char *path) {                       \
    REAL(int, #name, (const char *))                       \
    OverlayPath overlay;                                   \
    const char *place = removed(&overlay, path);           \
    return place ? real(place) : -1;                       \
  }
REMOVE(unlink)
REMOVE(rmdir)
REMOVE(remove)

SHOWN int unlinkat(int folder, const char *path, int flags) {
  REAL(int, "unlinkat", (int, const char *, int))
  if (is_elsewhere(folder, path)) {
    access_tell_at(access_changed, folder, path);
    return real(folder, path, flags);
  }
  OverlayPath overlay;
  const char *place = removed(&overlay, path);
  return place ? real(folder, place, flags) : -1;
}

SHOWN int rename(const char *from, const char *to) {
  REAL(int, "rename", (const char *, const char *))
  OverlayPath source, target;
  const char *place = removed(&source, from);
  return place ? real(place, made(&target, to)) : -1;
}

SHOWN int renameat(int folder, const char *from, int other, const char *to) {
  REAL(int, "renameat", (int, const char *, int, const char *))
  if (is_elsewhere(folder, from) || is_elsewhere(other, to)) {
    access_tell_at(access_changed, folder, from);
    access_tell_at(access_changed, other, to);
    return real(folder, from, other, to);
  }
  return rename(from, to);
}

SHOWN int renameat2(int folder, const char *from, int other, const char *to, unsigned int flags) {
  REAL(int, "renameat2", (int, const char *, int, const char *, unsigned int))
  if (is_elsewhere(folder, from) || is_elsewhere(other, to)) {
    access_tell_at(access_changed, folder, from);
    access_tell_at(access_changed, other, to);
    return real(folder, from, other, to, flags);
  }
  OverlayPath source, target;
  const char *place = removed(&source, from);
  if (!place) return -1;
  const char *goal = made(&target, to);
  int is_new = flags & RENAME_NOREPLACE;
  if (is_new && target.is_inside && overlay_kind(target.lower) != overlay_nothing) return refuse(EEXIST);
  return real(folder, place, other, goal, flags);
}

SHOWN int link(const char *from, const char *to) {
  REAL(int, "link", (const char *, const char *))
  OverlayPath source, target;
  const char *place = changed(&source, from);
  return place ? real(place, made(&target, to)) : -1;
}

SHOWN int linkat(int folder, const char *from, int other, const char *to, int flags) {
  REAL(int, "linkat", (int, const char *, int, const char *, int))
  OverlayPath source, target;
  // A file of the process itself, which had no name until now, is linked through `/proc`.
  const char *place = !from[0] || is_elsewhere(folder, from) ? from : changed(&source, from);
  if (!place) return -1;
  return real(folder, place, other, is_elsewhere(other, to) ? to : made(&target, to), flags);
}

SHOWN int symlink(const char *from, const char *to) {
  REAL(int, "symlink", (const char *, const char *))
  OverlayPath target;
  return real(from, made(&target, to));
}

// MARK: Names that the C library finds

// Calls `make` with the template in its place, whose six letters before the suffix are then those of the file.
#define TEMPLATE(result, name, parameters, suffix, ...)                                    \
  SHOWN result name parameters {                                                           \
    REAL(result, #name, parameters)                                                        \
    OverlayPath overlay;                                                                   \
    const char *place = made(&overlay, path);                                              \
    if (place == path) return real(__VA_ARGS__);                                           \
    char *original = path;                                                                 \
    path = overlay.upper;                                                                  \
    result found = real(__VA_ARGS__);                                                      \
    size_t length = strlen(original), other = strlen(path);                                \
    if (length >= 6 + (size_t)suffix && other >= 6 + (size_t)suffix) {                     \
      memcpy(original + length - suffix - 6, path + other - suffix - 6, 6);                \
    }                                                                                      \
    TEMPLATE_RESULT_##result                                                               \
  }
typedef char *text;
#define TEMPLATE_RESULT_int return found;
#define TEMPLATE_RESULT_text return found == path ? original : found;
TEMPLATE(int, mkstemp, (char *path), 0, path)
TEMPLATE(int, mkstemp64, (char *path), 0, path)
TEMPLATE(int, mkostemp, (char *path, int flags), 0, path, flags)
TEMPLATE(int, mkstemps, (char *path, int suffix), suffix, path, suffix)
TEMPLATE(int, mkostemps, (char *path, int suffix, int flags), suffix, path, suffix, flags)
TEMPLATE(text, mkdtemp, (char *path), 0, path)
