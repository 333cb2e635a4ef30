#define _GNU_SOURCE
#include "CCompilerServer.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { most_jobs = 64, longest_request = 1 << 18 };

typedef struct {
  pid_t process;
  int channel;
  int is_killed;
} Job;

typedef struct {
  // The arguments, each with a zero byte behind it.
  char text[longest_request];
  size_t length;
  int output;
  int channel;
} Request;

static Job jobs[most_jobs];
static int job_count;
static int control;
static spikenote_main run_program;
static sigset_t usual_signals;

static void ignore(int signal) { (void)signal; }

static void send_number(int channel, int32_t number) { send(channel, &number, sizeof number, MSG_NOSIGNAL); }

// Each job leads a process group of its own, which ends with it.
static void kill_job(Job *job) {
  kill(-job->process, SIGKILL);
  job->is_killed = 1;
}

static _Noreturn void finish(void) {
  for (int index = 0; index < job_count; index++) kill_job(&jobs[index]);
  _exit(0);
}

// Takes a request off the socket; gives 0 when it is none that can be served. Ends the server at the end of all requests.
static int receive(Request *request) {
  struct iovec part = {.iov_base = request->text, .iov_len = sizeof request->text};
  _Alignas(struct cmsghdr) char ancillary[CMSG_SPACE(2 * sizeof(int))];
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = ancillary, .msg_controllen = sizeof ancillary};
  ssize_t count = recvmsg(control, &message, MSG_CMSG_CLOEXEC);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  if (count <= 0) finish();
  int descriptors[2] = {-1, -1};
  int descriptor_count = 0;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
    descriptor_count = (int)((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    memcpy(descriptors, CMSG_DATA(header), (size_t)descriptor_count * sizeof(int));
  }
  request->length = (size_t)count;
  request->output = descriptors[0];
  request->channel = descriptors[1];
  int is_whole = !(message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) && request->text[count - 1] == 0;
  if (is_whole && descriptor_count == 2) return 1;
  for (int index = 0; index < descriptor_count; index++) close(descriptors[index]);
  return 0;
}

// What runs in the fork: the program as if it had just been started.
static _Noreturn void become_program(Request *request, pid_t server) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != server) _exit(1);
  dup2(request->output, STDOUT_FILENO);
  dup2(request->output, STDERR_FILENO);
  close(request->output);
  close(request->channel);
  close(control);
  for (int index = 0; index < job_count; index++) close(jobs[index].channel);
  signal(SIGCHLD, SIG_DFL);
  sigprocmask(SIG_SETMASK, &usual_signals, NULL);

  int count = 0;
  for (size_t index = 0; index < request->length; index++) count += request->text[index] == 0;
  char **arguments = calloc((size_t)count + 1, sizeof *arguments);
  if (!arguments) abort();
  char *word = request->text;
  for (int index = 0; index < count; index++, word += strlen(word) + 1) arguments[index] = word;
  exit(run_program(count, arguments, environ));
}

static void start_job(Request *request) {
  pid_t server = getpid();
  // Without an answer the runner starts the program itself.
  pid_t process = job_count < most_jobs ? fork() : -1;
  if (process == 0) become_program(request, server);
  close(request->output);
  if (process < 0) {
    close(request->channel);
    return;
  }
  // The fork may not have come so far when it is killed.
  setpgid(process, process);
  jobs[job_count++] = (Job){.process = process, .channel = request->channel};
  send_number(request->channel, process);
}

// Answers for the jobs that have ended, after what they left behind has ended too.
static void answer_ended_jobs(void) {
  for (int index = job_count - 1; index >= 0; index--) {
    Job job = jobs[index];
    siginfo_t information = {.si_pid = 0};
    // Until its status is taken, no other group gets its identifier.
    if (waitid(P_PID, (id_t)job.process, &information, WEXITED | WNOHANG | WNOWAIT) < 0 || !information.si_pid) continue;
    kill(-job.process, SIGKILL);
    int status = 0;
    waitpid(job.process, &status, 0);
    send_number(job.channel, status);
    close(job.channel);
    jobs[index] = jobs[--job_count];
  }
}

_Noreturn void spikenote_serve(int socket, spikenote_main run) {
  static Request request;
  control = socket;
  run_program = run;
  fcntl(control, F_SETFD, FD_CLOEXEC);
  // Ended children are noticed only while it waits, where no signal can be missed.
  sigset_t children;
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  sigprocmask(SIG_BLOCK, &children, &usual_signals);
  sigset_t waiting = usual_signals;
  sigdelset(&waiting, SIGCHLD);
  signal(SIGCHLD, ignore);
  for (;;) {
    struct pollfd polled[1 + most_jobs] = {{.fd = control, .events = POLLIN}};
    int watched = job_count;
    for (int index = 0; index < watched; index++)
      polled[1 + index] = (struct pollfd){.fd = jobs[index].is_killed ? -1 : jobs[index].channel, .events = POLLRDHUP};
    int ready = ppoll(polled, (nfds_t)(1 + watched), NULL, &waiting);
    if (ready > 0) {
      for (int index = 0; index < watched; index++)
        if (polled[1 + index].revents) kill_job(&jobs[index]);
      if (polled[0].revents && receive(&request)) start_job(&request);
    }
    answer_ended_jobs();
  }
}
