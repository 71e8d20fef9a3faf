/* The least that a build can cost, for Benchmarks/limit.swift.

   limit parse FOLDER     renders every file of a folder with libcmark, and discards the HTML
   limit write FROM TO    writes the files of one folder to another: one open, one write, one close each

   Prints elapsed and processor time in seconds, without the time for reading the files. */

#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct file {
  char *path; /* within the folder */
  char *bytes;
  size_t size;
};

static struct file *files;
static size_t count, room, base;
static char **folders;
static size_t folder_count;

static void *check(void *pointer) {
  if (!pointer) perror("limit"), exit(1);
  return pointer;
}

static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)place;
  if (type == FTW_D) {
    folders = check(realloc(folders, (folder_count + 1) * sizeof *folders));
    folders[folder_count++] = check(strdup(path + base));
  }
  if (type != FTW_F) return 0;
  if (count == room) files = check(realloc(files, (room = room * 2 + 64) * sizeof *files));
  struct file *file = &files[count++];
  *file = (struct file){check(strdup(path + base)), check(malloc(status->st_size + 1)), 0};
  int input = open(path, O_RDONLY);
  ssize_t size;
  while ((size = read(input, file->bytes + file->size, status->st_size - file->size)) > 0) file->size += size;
  close(input);
  return 0;
}

static void parse(const struct file *file) {
  const char *text = file->bytes;
  size_t size = file->size;
  if (size > 4 && !memcmp(text, "---\n", 4)) {
    const char *end = memmem(text + 4, size - 4, "\n---\n", 5);
    if (end) size -= end + 5 - text, text = end + 5;
  }
  free(cmark_markdown_to_html(text, size, CMARK_OPT_UNSAFE));
}

static void put(const struct file *file, int folder) {
  int output = openat(folder, file->path + 1, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (output < 0 || write(output, file->bytes, file->size) != (ssize_t)file->size || close(output)) {
    perror(file->path);
    exit(1);
  }
}

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static double used(int who) {
  struct rusage usage;
  getrusage(who, &usage);
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  int writes = !strcmp(argv[1], "write"), folder = -1;
  base = strlen(argv[2]);
  if (nftw(argv[2], visit, 64, FTW_PHYS)) return 1;
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  double start = now(), before = used(RUSAGE_SELF);
  if (writes) {
    if (argc < 4 || mkdir(argv[3], 0755)) return perror(argv[3]), 1;
    folder = open(argv[3], O_RDONLY | O_DIRECTORY);
    for (size_t i = 1; i < folder_count; i++) mkdirat(folder, folders[i] + 1, 0755);
  }
  for (long part = 0; part < processors; part++) {
    pid_t child = fork();
    if (child < 0) return perror("limit"), 1;
    if (child) continue;
    for (size_t i = count * part / processors; i < count * (part + 1) / processors; i++) {
      if (writes) put(&files[i], folder); else parse(&files[i]);
    }
    _exit(0);
  }
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status;
  printf("%f %f\n", now() - start, used(RUSAGE_SELF) - before + used(RUSAGE_CHILDREN));
  return failed != 0;
}
