// Makes a server of a program that is costly to load: the program is started with this library preloaded and a socket
// as descriptor 3, and runs its own `main` in a fork for each request.
#pragma once
#include <stddef.h>

/// The environment variable that names the executable which is to serve; every other program goes on as usual.
#define SPIKENOTE_SERVER_VARIABLE "SPIKENOTE_COMPILER_SERVER"

/// A program's `main`.
typedef int (*spikenote_main)(int count, char **arguments, char **environment);

/// Serves requests that come from `control`, a socket of sequenced packets, until its other end is closed; then ends
/// this process and all that it runs.
///
/// A request is one packet: the arguments, each with a zero byte behind it, from the program's name on; with it come
/// two descriptors, a pipe for standard output and standard error and a stream socket. Over the socket the server
/// sends two 32-bit numbers: the identifier of the process when it has started, and its wait status when it has ended.
/// When the other end says that it sends no more, the process is killed. A socket that is closed before both numbers
/// were sent belongs to a request that could not be served.
__attribute__((visibility("hidden"))) _Noreturn void spikenote_serve(int control, spikenote_main run);
