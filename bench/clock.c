/* clock FILE COMMAND [ARG...]
 *
 * Runs a command and appends a line to FILE: the milliseconds from before it was started until it had ended, those of the processor in the
 * program and in the kernel, and the most memory that it had at once, in KiB. All tools are measured with it. Its exit status is the command's. */
#define _GNU_SOURCE
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double milliseconds(struct timeval time) { return time.tv_sec * 1e3 + time.tv_usec / 1e3; }

int main(int count, char **words)
{
    if (count < 3) {
        fputs("usage: clock FILE COMMAND [ARG...]\n", stderr);
        return 2;
    }

    struct timespec begun, ended;
    struct rusage usage;
    pid_t child;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    int error = posix_spawnp(&child, words[2], NULL, NULL, words + 2, environ);
    if (error == 0 && wait4(child, &status, 0, &usage) != child)
        error = errno;
    clock_gettime(CLOCK_MONOTONIC, &ended);
    if (error != 0) {
        fprintf(stderr, "clock: %s: %s\n", words[2], strerror(error));
        return 127;
    }

    FILE *file = fopen(words[1], "a");
    if (file == NULL || fprintf(file, "%.3f %.3f %.3f %ld\n", (ended.tv_sec - begun.tv_sec) * 1e3 + (ended.tv_nsec - begun.tv_nsec) / 1e6,
            milliseconds(usage.ru_utime), milliseconds(usage.ru_stime), usage.ru_maxrss) < 0 || fclose(file) != 0) {
        fprintf(stderr, "clock: %s: %s\n", words[1], strerror(errno));
        return 127;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
