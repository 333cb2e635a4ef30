#define _GNU_SOURCE
#include "CWorker.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

// Swift's `SystemRandomNumberGenerator` asks the kernel for its bytes, through `syscall`; other code calls `getrandom`
// and its relatives. These functions stand before the C library's in every search, and answer from the lesson's seed.

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int is_seeded;
static uint64_t state[4];

// SplitMix64, which xoshiro's authors recommend for filling its state.
static uint64_t split_mix(uint64_t *counter) {
  uint64_t word = *counter += 0x9E3779B97F4A7C15;
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
  return word ^ (word >> 31);
}

static uint64_t rotate(uint64_t word, int count) { return word << count | word >> (64 - count); }

// xoshiro256** (Blackman, Vigna: Scrambled linear pseudorandom number generators, 2021).
static uint64_t next_word(void) {
  uint64_t word = rotate(state[1] * 5, 7) * 9;
  uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate(state[3], 45);
  return word;
}

void spikenote_seed_random(int64_t seed) {
  pthread_mutex_lock(&lock);
  uint64_t counter = (uint64_t)seed;
  for (int index = 0; index < 4; index += 1) state[index] = split_mix(&counter);
  is_seeded = 1;
  pthread_mutex_unlock(&lock);
  srandom((unsigned)seed);
  srand48((long)seed);
}

void spikenote_lock_random(void) { pthread_mutex_lock(&lock); }

void spikenote_unlock_random(void) { pthread_mutex_unlock(&lock); }

// Before the first cell, the seed of Swift's hash tables for example is the system's.
static int fill(void *buffer, size_t count) {
  pthread_mutex_lock(&lock);
  int holds = is_seeded;
  for (size_t done = 0; holds && done < count; done += sizeof(uint64_t)) {
    uint64_t word = next_word();
    size_t rest = count - done;
    memcpy((char *)buffer + done, &word, rest < sizeof word ? rest : sizeof word);
  }
  pthread_mutex_unlock(&lock);
  return holds;
}

typedef long (*SystemCall)(long, long, long, long, long, long, long);

long syscall(long number, ...) {
  static SystemCall original;
  long arguments[6];
  va_list list;
  va_start(list, number);
  for (int index = 0; index < 6; index += 1) arguments[index] = va_arg(list, long);
  va_end(list);
  if (number == SYS_getrandom && arguments[1] > 0 && fill((void *)arguments[0], (size_t)arguments[1])) {
    return arguments[1];
  }
  if (!original) original = (SystemCall)dlsym(RTLD_NEXT, "syscall");
  return original(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}

ssize_t getrandom(void *buffer, size_t count, unsigned flags) {
  return syscall(SYS_getrandom, (long)buffer, (long)count, (long)flags);
}

int getentropy(void *buffer, size_t count) {
  if (count > 256) {
    errno = EIO;
    return -1;
  }
  return getrandom(buffer, count, 0) == (ssize_t)count ? 0 : -1;
}

void arc4random_buf(void *buffer, size_t count) {
  char *place = buffer;
  while (count > 0) {
    ssize_t got = getrandom(place, count < 256 ? count : 256, 0);
    if (got <= 0) continue;
    place += got;
    count -= (size_t)got;
  }
}

uint32_t arc4random(void) {
  uint32_t word;
  arc4random_buf(&word, sizeof word);
  return word;
}

// The words below 2^32 mod `bound` are drawn again, so that every remainder is as likely.
uint32_t arc4random_uniform(uint32_t bound) {
  if (bound < 2) return 0;
  uint32_t least = -bound % bound;
  uint32_t word;
  do word = arc4random();
  while (word < least);
  return word % bound;
}
