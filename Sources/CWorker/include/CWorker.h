// What the worker needs of C and Swift cannot express: fork, streams with functions of our own behind them,
// and leaving a function from the middle of a call.
#pragma once
#include <stdint.h>
#include <stddef.h>

/// Receives what a cell wrote to `stream` (1: stdout, 2: stderr).
typedef void (*spikenote_text_receiver)(int32_t stream, const uint8_t *bytes, size_t count);

/// Replaces `stdout` (line-buffered) and `stderr` (unbuffered) of the process.
///
/// Returns 0, or -1 when there is no memory for it.
int32_t spikenote_redirect_streams(spikenote_text_receiver receiver);

/// Sends what the streams hold.
void spikenote_flush_streams(void);

/// fork(2), after the streams are flushed.
int32_t spikenote_fork(void);

/// Calls `entry` as the `main` of a unit, until it returns or `spikenote_leave_unit` ends it.
void spikenote_run_unit(void *entry);

/// Ends the unit that runs. Its frames are abandoned: what they hold is never freed.
_Noreturn void spikenote_leave_unit(void);

/// Makes an executor, given by the two words of an `UnownedSerialExecutor`, that of Swift's main actor; once, before
/// the first unit. It passes its jobs to `spikenote_add_job`, and the thread that runs units runs them.
void spikenote_set_main_executor(void *identity, void *implementation);

/// Adds a job to the queue of the main actor.
void spikenote_add_job(void *job);

/// Whether an asynchronous function calls, as the `main` of a unit with `await` at its top level is.
int32_t spikenote_is_in_task(void);

/// Calls `handler` when the process exits.
int32_t spikenote_at_exit(void (*handler)(int32_t status));

/// Has Swift's `SystemRandomNumberGenerator`, C's `rand` and `drand48`, and whoever else in this process asks the kernel
/// for random bytes, get those that follow from `seed`.
void spikenote_seed_random(int64_t seed);

/// Takes the place of the statement that was reached last: the line in the upper half, the column in the lower one; 0 where no
/// statement of a unit is reached yet.
void spikenote_set_reached_place(int64_t place);

/// That place; 0 before the first statement.
int64_t spikenote_reached_place(void);

/// Calls `tell` with the place of each statement that began a task which has not come to its end.
void spikenote_tell_running_tasks(void (*tell)(int64_t place));

/// Has a process that traps call `show` before it is ended, in a fork of the thread that trapped, and one that gets `SIGQUIT`
/// end when its backtrace is written.
void spikenote_handle_traps(void (*show)(void));

/// Keeps other threads out of the random source while the process forks.
void spikenote_lock_random(void);
void spikenote_unlock_random(void);

/// Kills this process when the one that started it ends.
void spikenote_die_with_parent(void);
