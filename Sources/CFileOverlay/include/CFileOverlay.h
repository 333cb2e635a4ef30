// Preloaded into the process that runs cells, and into what that starts: lets it see the lesson's folder with what cells
// have written over it, while the folder itself stays as it is. Nothing links it.
#pragma once
#include <limits.h>
#include <stddef.h>
#include <sys/stat.h>

/// The variable that names the folder of the lesson, which is only read.
#define SPIKENOTE_LOWER_VARIABLE "SPIKENOTE_FOLDER"
/// The variable that names the folder that takes what is written.
#define SPIKENOTE_UPPER_VARIABLE "SPIKENOTE_FILES"

/// The variable that names the file that takes what cells read; without it nothing is told.
#define SPIKENOTE_ACCESSES_VARIABLE "SPIKENOTE_ACCESSES"

/// A path in both folders.
typedef struct {
  /// Whether the path leads into the lesson's folder at all.
  int is_inside;
  char lower[PATH_MAX];
  char upper[PATH_MAX];
} OverlayPath;

/// What stands at a path; links are not followed.
typedef enum { overlay_nothing, overlay_file, overlay_folder, overlay_link, overlay_other } OverlayKind;

/// Resolves a path of the process, relative to its working folder.
OverlayPath overlay_path(const char *path);

/// What stands at a path of the file system.
OverlayKind overlay_kind(const char *path);

/// Tells of a path of the file system itself, links followed; 0 where there is nothing.
int overlay_status(const char *path, struct stat *status);

/// Removes the link that stands for a file of the lesson where one can be written.
void overlay_clear(const OverlayPath *path);

/// Whether something was written at the path; a link that stands for a file of the lesson counts as nothing.
int overlay_is_written(const OverlayPath *path);

/// The path to read from: what was written, else what the lesson has; `path` itself where it leads elsewhere.
const char *overlay_read(const OverlayPath *overlay, const char *path);

/// Makes the folders above a path that the lesson has, so that a file can be written there.
void overlay_prepare(const OverlayPath *overlay);

/// Copies a file of the lesson to where it can be written; does nothing where that is there already or there is no file.
void overlay_copy_up(const OverlayPath *overlay);

/// Makes a folder that was written list what the lesson has in it, too, files as links; `is_deep` also in
/// folders below it.
void overlay_merge(const OverlayPath *overlay, int is_deep);

/// Turns a path of the folder that takes what is written into that of the lesson's folder, in place; the buffer has `size`
/// bytes.
void overlay_show(char *path, size_t size);

/// Writes the absolute path without `.`, `..` and empty parts into a buffer of `PATH_MAX` bytes; 0 where it is too long.
int overlay_whole(const char *path, char *result);

/// Whether an absolute path lies in the runner's own temporary folder.
int overlay_is_own(const char *path);

/// What a process does with a path; the value is the letter that begins a line for the runner.
typedef enum {
  /// Its content is read: that of a file, or the names in a folder.
  access_content = 'r',
  /// It is asked for: whether it is there, and its size, times and permissions.
  access_status = 's',
  /// A variable is read.
  access_variable = 'e',
  /// It is written, made, moved or removed.
  access_changed = 'w',
  /// Something happens that the runner cannot repeat; the rest of the line says what.
  access_unknown = '!',
} AccessKind;

/// Tells the runner what is done with a path, unless cells wrote it themselves.
void access_tell(AccessKind kind, const char *path);

/// As `access_tell`, of a path that is relative to an open folder.
void access_tell_at(AccessKind kind, int folder, const char *path);

/// Tells that a whole tree of folders is read.
void access_tell_walk(void);
