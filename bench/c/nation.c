/* The floor: what the library's kernel does, in C, with divisions, over the same grouped columns. It reads the table from the file
 * named first, then does all of it once for every line on its standard input and answers the milliseconds that took; at the end of
 * input it writes its coefficients, marks and verdicts to the file named second. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LANES = 7 };

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void *filled(FILE *from, size_t bytes) {
  void *to = malloc(bytes);
  if (to == NULL || fread(to, 1, bytes, from) != bytes) exit(2);
  return to;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  FILE *in = fopen(argv[1], "rb");
  int32_t size[3];
  if (in == NULL || fread(size, 4, 3, in) != 3) return 2;
  int32_t rows = size[0], cells = size[1], at_least = size[2];
  int32_t *starts = filled(in, 4ul * (cells + 1));
  double *pupils = filled(in, 8ul * rows), *x[LANES];
  for (int k = 0; k < LANES; k++) x[k] = filled(in, 8ul * rows);
  double *limits = filled(in, 8ul * 2 * LANES), *floors = filled(in, 8ul * 2 * LANES);
  fclose(in);

  double *cv = malloc(8ul * LANES * cells);
  uint8_t *met = malloc(rows), *above = malloc(rows), *verdict = malloc(rows);
  for (int c; (c = getchar()) != EOF;) {
    if (c != '\n') continue;
    double start = now();
    for (int32_t cell = 0; cell < cells; cell++) {
      double mean[LANES] = {0}, squares[LANES] = {0}, total = 0;
      for (int32_t row = starts[cell]; row < starts[cell + 1]; row++) {
        for (int k = 0; k < LANES; k++) mean[k] += x[k][row];
        total += pupils[row];
      }
      for (int k = 0; k < LANES; k++) mean[k] /= total;
      double *limit = limits + LANES * (cell & 1), *floor = floors + LANES * (cell & 1);
      for (int32_t row = starts[cell]; row < starts[cell + 1]; row++) {
        double weight = pupils[row];
        unsigned reached = 0, kept = 0;
        for (int k = 0; k < LANES; k++) {
          double value = x[k][row] / weight, away = value - mean[k];
          squares[k] += weight * away * away;
          reached |= (unsigned)(value >= limit[k]) << k;
          kept |= (unsigned)(value >= floor[k]) << k;
        }
        met[row] = reached;
        above[row] = kept;
        verdict[row] = kept != (1u << LANES) - 1 || __builtin_popcount(reached) < at_least;
      }
      for (int k = 0; k < LANES; k++) cv[LANES * cell + k] = sqrt(squares[k] / total) / mean[k];
    }
    printf("%.4f\n", now() - start);
    fflush(stdout);
  }

  FILE *out = fopen(argv[2], "wb");
  if (out == NULL) return 2;
  fwrite(cv, 8, (size_t)LANES * cells, out);
  fwrite(met, 1, rows, out);
  fwrite(above, 1, rows, out);
  fwrite(verdict, 1, rows, out);
  return fclose(out);
}
