#define _GNU_SOURCE
#include "CWorker.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

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
typedef SWIFT_CALL void (*GlobalOriginal)(SwiftJob *);
typedef SWIFT_CALL void (*DelayOriginal)(unsigned long long, SwiftJob *);
typedef SWIFT_CALL void (*DeadlineOriginal)(long long, long long, long long, long long, int, SwiftJob *);

extern SWIFT_CALL void (*swift_task_enqueueGlobal_hook)(SwiftJob *, GlobalOriginal);
extern SWIFT_CALL void (*swift_task_enqueueGlobalWithDelay_hook)(unsigned long long, SwiftJob *, DelayOriginal);
extern SWIFT_CALL void (*swift_task_enqueueGlobalWithDeadline_hook)(
    long long, long long, long long, long long, int, SwiftJob *, DeadlineOriginal);
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

// The threads of libdispatch do not follow into a fork. There every job off the main actor gets a thread of its own.
static int is_fork;

typedef struct {
  SwiftJob *job;
  struct timespec delay;
} Work;

static void *run_work(void *argument) {
  Work work = *(Work *)argument;
  free(argument);
  while (nanosleep(&work.delay, &work.delay) != 0) {
  }
  swift_job_run(work.job, (SwiftExecutor){NULL, NULL});
  return NULL;
}

static void run_in_thread(SwiftJob *job, struct timespec delay) {
  Work *work = malloc(sizeof *work);
  if (!work) abort();
  *work = (Work){job, delay};
  pthread_t thread;
  if (pthread_create(&thread, NULL, run_work, work) != 0) abort();
  pthread_detach(thread);
}

static SWIFT_CALL void enqueue_global(SwiftJob *job, GlobalOriginal original) {
  if (is_fork) run_in_thread(job, (struct timespec){0, 0});
  else original(job);
}

static SWIFT_CALL void enqueue_with_delay(unsigned long long nanoseconds, SwiftJob *job, DelayOriginal original) {
  if (is_fork)
    run_in_thread(job, (struct timespec){(time_t)(nanoseconds / 1000000000), (long)(nanoseconds % 1000000000)});
  else original(nanoseconds, job);
}

static SWIFT_CALL void enqueue_with_deadline(
    long long seconds, long long nanoseconds, long long tolerance_seconds, long long tolerance_nanoseconds, int clock,
    SwiftJob *job, DeadlineOriginal original) {
  if (!is_fork) {
    original(seconds, nanoseconds, tolerance_seconds, tolerance_nanoseconds, clock, job);
    return;
  }
  // Swift's clocks: 1 goes on while the machine sleeps, 2 does not.
  struct timespec now;
  clock_gettime(clock == 1 ? CLOCK_BOOTTIME : CLOCK_MONOTONIC, &now);
  struct timespec delay = {(time_t)seconds - now.tv_sec, (long)nanoseconds - now.tv_nsec};
  if (delay.tv_nsec < 0) {
    delay.tv_sec -= 1;
    delay.tv_nsec += 1000000000;
  }
  if (delay.tv_sec < 0) delay = (struct timespec){0, 0};
  run_in_thread(job, delay);
}

void spikenote_set_main_executor(void *identity, void *implementation) {
  executor = (SwiftExecutor){identity, implementation};
  swift_task_getMainExecutor_hook = main_executor;
  swift_task_asyncMainDrainQueue_hook = drain;
  swift_task_enqueueGlobal_hook = enqueue_global;
  swift_task_enqueueGlobalWithDelay_hook = enqueue_with_delay;
  swift_task_enqueueGlobalWithDeadline_hook = enqueue_with_deadline;
}

int32_t spikenote_is_in_task(void) { return swift_task_getCurrent() != NULL; }

int32_t spikenote_fork(void) {
  spikenote_flush_streams();
  // A fork must not inherit a lock that another thread holds.
  pthread_mutex_lock(&lock);
  spikenote_lock_random();
  pid_t child = fork();
  spikenote_unlock_random();
  if (child == 0) is_fork = 1;
  pthread_mutex_unlock(&lock);
  return child;
}
