/**
 * Whether a name, or a path, is meant by a pattern: `*` stands for any letters, `?` for any one.
 * Capitals count, since `STOP` and `stop` are an event and a command.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  // Where to go on when it does not fit: behind the last star, which takes one letter more. What
  // the stars before it take need not be tried again, so no pattern takes long.
  let afterStar = -1;
  let starEnd = 0;
  while (at < name.length) {
    const wanted = pattern[next];
    if (wanted === '*') {
      afterStar = ++next;
      starEnd = at;
    } else if (wanted === '?' || wanted === name[at]) {
      next++;
      at++;
    } else if (afterStar >= 0) {
      next = afterStar;
      at = ++starEnd;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}
