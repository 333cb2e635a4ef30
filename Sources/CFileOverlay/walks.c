#define _GNU_SOURCE
#include "CFileOverlay.h"

#include <dlfcn.h>
#include <errno.h>
#include <fts.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

// Walks over trees of files (fts): the C library lists the folder that was written to, with links for what the lesson has,
// and the caller sees its own paths, and files in the place of links.

#define SHOWN __attribute__((visibility("default")))

typedef struct {
  char given[PATH_MAX];
  char walked[PATH_MAX];
} Root;

typedef struct Walk {
  FTS *tree;
  Root *roots;
  int root_count;
  // The entry that the caller has, and the C library's.
  FTSENT *shown;
  FTSENT *entry;
  char path[2 * PATH_MAX];
  char access_path[2 * PATH_MAX];
  struct stat status;
  struct Walk *next;
} Walk;

static Walk *walks;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static Walk *find(FTS *tree) {
  pthread_mutex_lock(&lock);
  Walk *walk = walks;
  while (walk && walk->tree != tree) walk = walk->next;
  pthread_mutex_unlock(&lock);
  return walk;
}

static void discard(Walk *walk) {
  free(walk->shown);
  free(walk->roots);
  free(walk);
}

SHOWN FTS *fts_open(char *const *paths, int options, int (*compare)(const FTSENT **, const FTSENT **)) {
  static FTS *(*real)(char *const *, int, int (*)(const FTSENT **, const FTSENT **));
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, "fts_open");
  // What it finds on its way is not told one by one.
  access_tell_walk();
  int count = 0, is_needed = 0;
  while (paths[count]) count++;
  Walk *walk = calloc(1, sizeof *walk);
  Root *roots = calloc((size_t)count + 1, sizeof *roots);
  char **walked = calloc((size_t)count + 1, sizeof *walked);
  if (!walk || !roots || !walked) {
    free(walk), free(roots), free(walked);
    return errno = ENOMEM, NULL;
  }
  for (int index = 0; index < count; index++) {
    OverlayPath overlay = overlay_path(paths[index]);
    walked[index] = paths[index];
    if (!overlay.is_inside || !overlay_is_written(&overlay)) continue;
    overlay_merge(&overlay, 1);
    snprintf(roots[index].given, PATH_MAX, "%s", paths[index]);
    snprintf(roots[index].walked, PATH_MAX, "%s", overlay.upper);
    walked[index] = roots[index].walked;
    is_needed = 1;
  }
  FTS *tree = real(walked, options, compare);
  free(walked);
  walk->roots = roots;
  if (!tree || !is_needed) return discard(walk), tree;
  walk->tree = tree;
  walk->root_count = count;
  pthread_mutex_lock(&lock);
  walk->next = walks;
  walks = walk;
  pthread_mutex_unlock(&lock);
  return tree;
}

// The caller's path for one of the C library's; the same where it has no other.
static char *shown_path(const Walk *walk, char *path, char *buffer) {
  for (int index = 0; index < walk->root_count; index++) {
    const Root *root = &walk->roots[index];
    size_t length = strlen(root->walked);
    if (length == 0 || strncmp(path, root->walked, length) != 0) continue;
    if (path[length] != 0 && path[length] != '/') continue;
    snprintf(buffer, 2 * PATH_MAX, "%s%s", root->given, path + length);
    return buffer;
  }
  return path;
}

SHOWN FTSENT *fts_read(FTS *tree) {
  static FTSENT *(*real)(FTS *);
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, "fts_read");
  FTSENT *entry = real(tree);
  Walk *walk = entry ? find(tree) : NULL;
  if (!walk) return entry;
  size_t size = sizeof *entry + entry->fts_namelen + 1;
  FTSENT *shown = realloc(walk->shown, size);
  if (!shown) return entry;
  memcpy(shown, entry, size);
  walk->shown = shown;
  walk->entry = entry;
  shown->fts_path = shown_path(walk, entry->fts_path, walk->path);
  shown->fts_pathlen = (unsigned short)strlen(shown->fts_path);
  shown->fts_accpath = shown_path(walk, entry->fts_accpath, walk->access_path);
  if (entry->fts_info == FTS_SL || entry->fts_info == FTS_SLNONE) {
    OverlayPath overlay = overlay_path(entry->fts_path);
    int is_lesson = overlay.is_inside && !overlay_is_written(&overlay);
    if (is_lesson && overlay_status(overlay.lower, &walk->status) && S_ISREG(walk->status.st_mode)) {
      shown->fts_info = FTS_F;
      shown->fts_statp = &walk->status;
    }
  }
  return shown;
}

SHOWN int fts_set(FTS *tree, FTSENT *entry, int instruction) {
  static int (*real)(FTS *, FTSENT *, int);
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, "fts_set");
  Walk *walk = find(tree);
  return real(tree, walk && entry == walk->shown ? walk->entry : entry, instruction);
}

SHOWN int fts_close(FTS *tree) {
  static int (*real)(FTS *);
  if (!real) *(void **)(&real) = dlsym(RTLD_NEXT, "fts_close");
  pthread_mutex_lock(&lock);
  Walk **place = &walks;
  while (*place && (*place)->tree != tree) place = &(*place)->next;
  Walk *walk = *place;
  if (walk) *place = walk->next;
  pthread_mutex_unlock(&lock);
  if (walk) discard(walk);
  return real(tree);
}
