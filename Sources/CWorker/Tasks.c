#include "CWorker.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

// A task that still runs when the lesson ends is cut off, and its author has to be told. The concurrency runtime has no list of
// tasks, but whoever begins one calls `swift_task_create`, which the linker leads here in units. What tells the end of a task is its
// closure: the task holds the closure's context until then, and nothing else does.

#define SWIFT_CALL __attribute__((swiftcall))

typedef struct {
  void *task;
  void *context;
} TaskAndContext;

extern SWIFT_CALL TaskAndContext swift_task_create(
    size_t flags, void *options, const void *result_type, void *function, void *context);
extern void *swift_weakInit(void **reference, void *object);
extern void *swift_weakLoadStrong(void **reference);
extern void swift_release(void *object);

typedef struct Started {
  // A weak reference must not move.
  void *context;
  int64_t place;
  struct Started *next;
} Started;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Started *first;
static Started **end = &first;
static _Atomic int64_t reached_place;

void spikenote_set_reached_place(int64_t place) { reached_place = place; }

int64_t spikenote_reached_place(void) { return reached_place; }

SWIFT_CALL TaskAndContext __wrap_swift_task_create(
    size_t flags, void *options, const void *result_type, void *function, void *context) {
  // Before the first statement of a unit its asynchronous `main` begins, which never ends.
  Started *started = context && reached_place ? malloc(sizeof *started) : NULL;
  if (started) {
    swift_weakInit(&started->context, context);
    started->place = reached_place;
    started->next = NULL;
    pthread_mutex_lock(&lock);
    *end = started;
    end = &started->next;
    pthread_mutex_unlock(&lock);
  }
  return swift_task_create(flags, options, result_type, function, context);
}

void spikenote_tell_running_tasks(void (*tell)(int64_t place)) {
  int64_t told = 0;
  for (Started *started = first; started; started = started->next) {
    void *context = swift_weakLoadStrong(&started->context);
    if (!context) continue;
    swift_release(context);
    // A loop may begin many.
    if (started->place != told) tell(started->place);
    told = started->place;
  }
}
