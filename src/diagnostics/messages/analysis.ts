import { error } from './message.js';

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** What is wrong with definitions, alone and among one another. */
export const analysisMessages = {
  // Forms
  'unsupported-form': error(
    (p: { what: string; release: string; releases: string; example: string }) =>
      `${p.what} is not accepted in the schemas of QEMU ${p.release}, but in those of ` +
      `${p.releases}; select such a release with --qemu-version ${p.example}`,
  ),
  'not-a-definition': error(
    (p: { known: readonly string[]; hint: string; note: string }) =>
      `this defines nothing: one of the keys ${quoted(p.known)} must stand in it${p.hint}${p.note}`,
  ),
  'several-definitions': error(
    ({ keys }: { keys: readonly string[] }) =>
      `this defines several things at once (${quoted(keys)}); write an object for each`,
  ),
  'unknown-key': error(
    (p: { key: string; what: string; known: readonly string[]; hint: string }) =>
      `${p.what} has no key '${p.key}'${p.hint || `; its keys are ${quoted(p.known)}`}`,
  ),
  'missing-key': error(
    ({ what, keys }: { what: string; keys: readonly string[] }) =>
      `${what} lacks the key${keys.length > 1 ? 's' : ''} ${quoted(keys)}`,
  ),
  'wrong-value': error(
    ({ what, expected }: { what: string; expected: string }) => `${what} must be ${expected}`,
  ),
  'bad-array-type': error(
    ({ what }: { what: string }) =>
      `an array type is written with the name of one type, such as ['str']; see ${what}`,
  ),
  'flag-value': error(
    ({ flag, value }: { flag: string; value: string }) =>
      `'${flag}' may only be ${value}; leave it out for the usual`,
  ),
  'boxed-without-type': error(
    () => `'boxed' needs 'data' to name a type; members written in place cannot be boxed`,
  ),
  'oob-coroutine': error(
    ({ name }: { name: string }) =>
      `command '${name}' cannot be both 'allow-oob' and 'coroutine'; remove one of them`,
  ),
  'empty-alternate': error(({ name }: { name: string }) => `alternate '${name}' needs a branch`),
  'empty-union': error(
    ({ name }: { name: string }) => `union '${name}' has no branch and can hold nothing`,
  ),
  'single-alternative': error(
    ({ name }: { name: string }) =>
      `alternate '${name}' has one branch only; this release asks for at least two`,
  ),
  'base-without-discriminator': error(
    ({ name }: { name: string }) =>
      `union '${name}' has a base, so it needs a 'discriminator' that names one of its members`,
  ),
  'discriminator-without-base': error(
    ({ name }: { name: string }) => `union '${name}' has a 'discriminator', so it needs a 'base'`,
  ),

  // Conditions
  'condition-form': error(
    ({ expected }: { expected: string }) => `an 'if' condition must be ${expected}`,
  ),
  'condition-empty': error(() => `this 'if' condition is empty; leave it out, or say when`),
  'condition-symbol': error(
    ({ text }: { text: string }) =>
      `'${text}' is no symbol for an 'if' condition; symbols are written like CONFIG_LINUX`,
  ),
  'condition-operator': error(
    ({ text, hint }: { text: string; hint: string }) =>
      `'${text}' is no operator of an 'if' condition; use 'all', 'any' or 'not'${hint}`,
  ),
  'condition-operators': error(
    () => `an 'if' condition holds exactly one of 'all', 'any' and 'not'; nest them to combine`,
  ),

  // Names
  'invalid-name': error(
    ({ what, name, why }: { what: string; name: string; why: string }) =>
      `${what} cannot be named '${name}': ${why}`,
  ),
  'reserved-name': error(
    ({ what, name, why }: { what: string; name: string; why: string }) =>
      `${what} cannot be named '${name}': ${why}`,
  ),
  'name-case': error(
    ({ what, name, rule, hint }: { what: string; name: string; rule: string; hint: string }) =>
      `${what} '${name}' ${rule}${hint}`,
  ),
  redefinition: error(
    ({ kind, name, note }: { kind: string; name: string; note: string }) =>
      `${kind} '${name}' is already defined${note}`,
  ),
  'redefines-builtin': error(
    ({ kind, name, note }: { kind: string; name: string; note: string }) =>
      `${kind} '${name}' has the name of a built-in type; choose another${note}`,
  ),
  'member-collision': error(
    (p: { what: string; name: string; other: string; where: string }) =>
      `${p.what} '${p.name}' collides with '${p.other}' ${p.where}`,
  ),

  // Types and what they refer to
  'unknown-type': error(
    (p: { what: string; name: string; hint: string; note: string }) =>
      `${p.what} has unknown type '${p.name}'${p.hint}${p.note}`,
  ),
  'not-a-type': error(
    (p: { what: string; name: string; kind: string; note: string }) =>
      `${p.what} names '${p.name}', which is ${p.kind} and no type${p.note}`,
  ),
  'bad-base': error(
    (p: { what: string; name: string; kind: string }) =>
      `the base of ${p.what} must be a struct, but '${p.name}' is ${p.kind}`,
  ),
  'base-cycle': error(
    ({ what }: { what: string }) => `${what} contains itself through its bases or branches`,
  ),
  'bases-too-deep': error(
    ({ what, limit }: { what: string; limit: number }) =>
      `${what} stands on more than ${String(limit)} bases or branches, one within the other`,
  ),
  'unknown-discriminator': error(
    (p: { name: string; union: string; hint: string }) =>
      `discriminator '${p.name}' is no member of the base of union '${p.union}'${p.hint}`,
  ),
  'bad-discriminator': error(
    (p: { name: string; union: string; why: string }) =>
      `member '${p.name}' cannot be the discriminator of union '${p.union}': ${p.why}`,
  ),
  'unknown-branch': error(
    (p: { name: string; union: string; tag: string; hint: string }) =>
      `branch '${p.name}' of union '${p.union}' is no value of enum '${p.tag}'${p.hint}`,
  ),
  'missing-branch': error(
    (p: { union: string; values: readonly string[]; tag: string }) =>
      `union '${p.union}' lacks a branch for ${quoted(p.values)} of enum '${p.tag}'`,
  ),
  'bad-branch': error(
    (p: { what: string; name: string; kind: string; expected: string }) =>
      `${p.what} must be ${p.expected}, but '${p.name}' is ${p.kind}`,
  ),
  'ambiguous-alternative': error(
    (p: { name: string; other: string; why: string }) =>
      `branch '${p.name}' cannot be told from branch '${p.other}': ${p.why}`,
  ),
  'bad-arguments': error(
    (p: { what: string; name: string; kind: string; expected: string }) =>
      `'data' of ${p.what} must name ${p.expected}, but '${p.name}' is ${p.kind}`,
  ),
  'boxed-empty': error(
    ({ what, name }: { what: string; name: string }) =>
      `${what} is boxed, but '${name}' has no members`,
  ),
  'conditional-arguments': error(
    ({ what, member }: { what: string; member: string }) =>
      `member '${member}' of the arguments has a condition, so ${what} must be 'boxed'`,
  ),
  'bad-returns': error(
    (p: { command: string; name: string; kind: string }) =>
      `command '${p.command}' must return an object or a list of objects, but '${p.name}' is ` +
      `${p.kind}; list the command under the pragma for exceptions if it cannot be helped`,
  ),
  'misplaced-feature': error(
    ({ feature, what }: { feature: string; what: string }) =>
      `feature '${feature}' belongs on members, values, commands and events, not on ${what}`,
  ),
  'too-many-features': error(
    ({ limit }: { limit: number }) =>
      `this feature is one too many: QEMU handles at most ${String(limit)} different ones in a schema`,
  ),
};
