#include "CWorker.h"

#include <pthread.h>
#include <stdlib.h>

// Swift's own main executor hands the main thread to libdispatch for good: a second unit with `await` at its top
// level could not run. These hooks of the concurrency runtime (stdlib/public/Concurrency in the Swift project) replace
// it by the worker's executor, whose queue the main thread works off, one unit inside the other.

#define SWIFT_CALL __attribute__((swiftcall))

typedef struct SwiftJob SwiftJob;
typedef struct {
  void *identity;
  void *implementation;
} SwiftExecutor;

typedef SWIFT_CALL SwiftExecutor (*ExecutorOriginal)(void);
typedef SWIFT_CALL void (*DrainOriginal)(void);
typedef SWIFT_CALL void (*DrainOverride)(DrainOriginal);

extern SWIFT_CALL SwiftExecutor (*swift_task_getMainExecutor_hook)(ExecutorOriginal);
extern SWIFT_CALL void (*swift_task_asyncMainDrainQueue_hook)(DrainOriginal, DrainOverride);
extern SWIFT_CALL void swift_job_run(SwiftJob *, SwiftExecutor);
extern SWIFT_CALL void *swift_task_getCurrent(void);

typedef struct Entry {
  SwiftJob *job;
  struct Entry *next;
} Entry;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t arrival = PTHREAD_COND_INITIALIZER;
static Entry *first;
static Entry **end = &first;
static SwiftExecutor executor;

void spikenote_add_job(void *job) {
  Entry *entry = malloc(sizeof *entry);
  if (!entry) abort();
  *entry = (Entry){.job = job};
  pthread_mutex_lock(&lock);
  *end = entry;
  end = &entry->next;
  pthread_cond_signal(&arrival);
  pthread_mutex_unlock(&lock);
}

static SwiftJob *next_job(void) {
  pthread_mutex_lock(&lock);
  while (!first) pthread_cond_wait(&arrival, &lock);
  Entry *entry = first;
  first = entry->next;
  if (!first) end = &first;
  pthread_mutex_unlock(&lock);
  SwiftJob *job = entry->job;
  free(entry);
  return job;
}

static SWIFT_CALL SwiftExecutor main_executor(ExecutorOriginal original) {
  (void)original;
  return executor;
}

// Never returns: the unit's `main` ends with `exit`.
static SWIFT_CALL void drain(DrainOriginal original, DrainOverride override) {
  (void)original;
  (void)override;
  for (;;) swift_job_run(next_job(), executor);
}

void spikenote_set_main_executor(void *identity, void *implementation) {
  executor = (SwiftExecutor){identity, implementation};
  swift_task_getMainExecutor_hook = main_executor;
  swift_task_asyncMainDrainQueue_hook = drain;
}

int32_t spikenote_is_in_task(void) { return swift_task_getCurrent() != NULL; }

void spikenote_lock_main_executor(void) { pthread_mutex_lock(&lock); }

void spikenote_unlock_main_executor(void) { pthread_mutex_unlock(&lock); }
