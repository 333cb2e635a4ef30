#define _GNU_SOURCE
#include "CWorker.h"

#include <dlfcn.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

// A trap leaves the process as it was: a fork of it can still show the figures that the cell had drawn. It gets a stack of its own,
// since that of the signal is small. Then Swift's handler goes on with the backtrace.

static void (*show)(void);
static struct sigaction former[NSIG];
// A part of the names of the units' libraries.
static const char unit_library[] = "libSpikenoteUnit";
static const int traps[] = {SIGILL, SIGTRAP};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
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
    for (int index = 0; index < 2; index++) signal(traps[index], SIG_DFL);
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

static void call_former(int signal_number, siginfo_t *info, void *context) {
  const struct sigaction *handler = &former[signal_number];
  if (handler->sa_flags & SA_SIGINFO && handler->sa_sigaction) {
    handler->sa_sigaction(signal_number, info, context);
  } else if (handler->sa_handler && handler->sa_handler != SIG_DFL && handler->sa_handler != SIG_IGN) {
    handler->sa_handler(signal_number);
  } else {
    // The instruction traps again.
    sigaction(signal_number, handler, NULL);
  }
}

// Swift's backtracer follows frame pointers, which most of the C library has not: of a cell that is in one of its functions,
// the lesson's innermost frame would be missing. The tables for exceptions know all frames.

struct lesson_frame {
  uintptr_t address;
  uintptr_t frame_pointer;
  uintptr_t stack_pointer;
};

#if defined(__x86_64__)
#define FRAME_POINTER 6
#elif defined(__aarch64__)
#define FRAME_POINTER 29
#endif

#ifdef FRAME_POINTER
static _Unwind_Reason_Code find_lesson(struct _Unwind_Context *context, void *result) {
  struct lesson_frame *frame = result;
  int is_interrupted = 0;
  const uintptr_t address = _Unwind_GetIPInfo(context, &is_interrupted);
  Dl_info place;
  if (!dladdr((void *)address, &place) || !place.dli_fname || !strstr(place.dli_fname, unit_library)) return _URC_NO_REASON;
  // Where a call returns to may be the next statement.
  frame->address = is_interrupted ? address : address - 1;
  frame->frame_pointer = _Unwind_GetGR(context, FRAME_POINTER);
  frame->stack_pointer = _Unwind_GetCFA(context);
  return _URC_NORMAL_STOP;
}
#endif

static void step_out_to_lesson(ucontext_t *context) {
#ifdef FRAME_POINTER
  struct lesson_frame frame = {0};
  _Unwind_Backtrace(find_lesson, &frame);
  if (!frame.address) return;
#if defined(__x86_64__)
  context->uc_mcontext.gregs[REG_RIP] = frame.address;
  context->uc_mcontext.gregs[REG_RBP] = frame.frame_pointer;
  context->uc_mcontext.gregs[REG_RSP] = frame.stack_pointer;
#else
  context->uc_mcontext.pc = frame.address;
  context->uc_mcontext.regs[29] = frame.frame_pointer;
  context->uc_mcontext.sp = frame.stack_pointer;
#endif
#endif
}

static void trapped(int signal_number, siginfo_t *info, void *context) {
  static volatile sig_atomic_t has_shown;
  if (!has_shown) {
    has_shown = 1;
    show_in_fork();
  }
  call_former(signal_number, info, context);
}

// The runner asks a cell whose time is over for a backtrace. Swift's handler returns when that is written, and the cell
// would go on.
static void asked_to_end(int signal_number, siginfo_t *info, void *context) {
  step_out_to_lesson(context);
  call_former(signal_number, info, context);
  kill(getpid(), SIGKILL);
}

static void crashed(int signal_number, siginfo_t *info, void *context) {
  step_out_to_lesson(context);
  call_former(signal_number, info, context);
}

static void replace(int signal_number, void (*handler)(int, siginfo_t *, void *)) {
  if (sigaction(signal_number, NULL, &former[signal_number]) != 0) return;
  struct sigaction action = former[signal_number];
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigaction(signal_number, &action, NULL);
}

void spikenote_handle_traps(void (*function)(void)) {
  show = function;
  for (size_t index = 0; index < sizeof traps / sizeof *traps; index++) replace(traps[index], trapped);
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++) replace(crashes[index], crashed);
  replace(SIGQUIT, asked_to_end);
}
