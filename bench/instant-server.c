/*
 * A QMP server that answers at once, so that the client alone is measured: every request with an id
 * gets `{"return": {}, "id": ID}`. It knows of JSON only what it takes to find where a message ends.
 *
 * Usage: instant-server PATH
 */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static const char greeting[] =
    "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 0, \"minor\": 2, \"major\": 7}, \"package\": \"\"}, "
    "\"capabilities\": []}}\r\n";

static char in[1 << 16], out[1 << 20];

static void send_all(int fd, const char *data, size_t length) {
  while (length > 0) {
    ssize_t sent = write(fd, data, length);
    if (sent <= 0) return;
    data += sent;
    length -= (size_t)sent;
  }
}

/* Serves one client until it leaves. The id is the last number outside of strings in a message. */
static void serve(int fd) {
  int depth = 0, in_string = 0, escaped = 0, in_number = 0;
  unsigned long number = 0;
  ssize_t got;
  send_all(fd, greeting, sizeof greeting - 1);
  while ((got = read(fd, in, sizeof in)) > 0) {
    size_t length = 0;
    for (ssize_t at = 0; at < got; at++) {
      char c = in[at];
      if (in_string) {
        if (escaped) escaped = 0;
        else if (c == '\\') escaped = 1;
        else if (c == '"') in_string = 0;
        continue;
      }
      if (c >= '0' && c <= '9') {
        number = (in_number ? number * 10 : 0) + (unsigned long)(c - '0');
        in_number = 1;
        continue;
      }
      in_number = 0;
      if (c == '"') in_string = 1;
      else if (c == '{' || c == '[') depth++;
      else if (c == '}' || c == ']') {
        if (--depth > 0) continue;
        length += (size_t)snprintf(out + length, sizeof out - length,
                                   "{\"return\": {}, \"id\": %lu}\r\n", number);
        if (length > sizeof out - 64) {
          send_all(fd, out, length);
          length = 0;
        }
      }
    }
    send_all(fd, out, length);
  }
}

int main(int count, char **args) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  if (count != 2 || strlen(args[1]) >= sizeof address.sun_path) return 2;
  strcpy(address.sun_path, args[1]);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0) return 1;
  if (listen(listener, 8) != 0) return 1;
  for (;;) {
    int fd = accept(listener, NULL, NULL);
    if (fd < 0) return 1;
    serve(fd);
    close(fd);
  }
}
