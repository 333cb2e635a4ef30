#define _GNU_SOURCE
#include "CWorker.h"

#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

// A trap leaves the process as it was: a fork of it can still show the figures that the cell had drawn. It gets a stack of its own,
// since that of the signal is small. Then Swift's handler goes on with the backtrace.

static void (*show)(void);
static struct sigaction former[2];
static const int signals[2] = {SIGILL, SIGTRAP};
static ucontext_t drawing;

static void draw(void) {
  show();
  _exit(0);
}

static void show_in_fork(void) {
  const size_t size = 8 << 20;
  pid_t child = fork();
  if (child < 0) return;
  if (child == 0) {
    for (int index = 0; index < 2; index++) signal(signals[index], SIG_DFL);
    void *stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (stack == MAP_FAILED || getcontext(&drawing) != 0) _exit(1);
    drawing.uc_stack.ss_sp = stack;
    drawing.uc_stack.ss_size = size;
    drawing.uc_link = NULL;
    sigemptyset(&drawing.uc_sigmask);
    makecontext(&drawing, draw, 0);
    setcontext(&drawing);
    _exit(1);
  }
  // Where the thread held a lock, the fork waits for it for ever.
  for (int pauses = 0; pauses < 2000; pauses++) {
    if (waitpid(child, NULL, WNOHANG) != 0) return;
    usleep(1000);
  }
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
}

static void trapped(int signal_number, siginfo_t *info, void *context) {
  static volatile sig_atomic_t has_shown;
  if (!has_shown) {
    has_shown = 1;
    show_in_fork();
  }
  struct sigaction *next = &former[signal_number == SIGTRAP];
  if (next->sa_flags & SA_SIGINFO && next->sa_sigaction) {
    next->sa_sigaction(signal_number, info, context);
  } else if (next->sa_handler && next->sa_handler != SIG_DFL && next->sa_handler != SIG_IGN) {
    next->sa_handler(signal_number);
  } else {
    // The instruction traps again.
    sigaction(signal_number, next, NULL);
  }
}

void spikenote_show_at_trap(void (*function)(void)) {
  show = function;
  for (int index = 0; index < 2; index++) {
    if (sigaction(signals[index], NULL, &former[index]) != 0) continue;
    struct sigaction action = former[index];
    action.sa_sigaction = trapped;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(signals[index], &action, NULL);
  }
}
