#define _GNU_SOURCE
#include "CWorker.h"

#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/types.h>
#include <unistd.h>

static spikenote_text_receiver text_receiver;

static ssize_t write_standard_output(void *cookie, const char *bytes, size_t count) {
  (void)cookie;
  text_receiver(1, (const uint8_t *)bytes, count);
  return (ssize_t)count;
}

// A line on stderr comes after everything printed before it.
static ssize_t write_standard_error(void *cookie, const char *bytes, size_t count) {
  (void)cookie;
  fflush(stdout);
  text_receiver(2, (const uint8_t *)bytes, count);
  return (ssize_t)count;
}

int32_t spikenote_redirect_streams(spikenote_text_receiver receiver) {
  text_receiver = receiver;
  FILE *output = fopencookie(NULL, "w", (cookie_io_functions_t){.write = write_standard_output});
  FILE *error = fopencookie(NULL, "w", (cookie_io_functions_t){.write = write_standard_error});
  if (!output || !error) return -1;
  setvbuf(output, NULL, _IOLBF, 1 << 16);
  setvbuf(error, NULL, _IONBF, 0);
  stdout = output;
  stderr = error;
  return 0;
}

void spikenote_flush_streams(void) {
  fflush(stdout);
  fflush(stderr);
}

static jmp_buf unit_start;

void spikenote_run_unit(void *entry) {
  static char name[] = "lesson";
  char *arguments[] = {name, NULL};
  if (setjmp(unit_start)) return;
  ((int (*)(int, char **))entry)(1, arguments);
}

void spikenote_leave_unit(void) { longjmp(unit_start, 1); }

static void (*exit_handler)(int32_t status);

static void call_exit_handler(int status, void *unused) {
  (void)unused;
  exit_handler(status);
}

int32_t spikenote_at_exit(void (*handler)(int32_t status)) {
  exit_handler = handler;
  return on_exit(call_exit_handler, NULL);
}

void spikenote_die_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }
