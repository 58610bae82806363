import type { Member, Type } from '../model/type.js';
import { literal } from './literal.js';

/** How descriptions say it: `(default: 5)`, `Defaults to 'x'`, `the default value is off`. */
const remark =
  /\bdefaults?(?:\s+value)?(?:\s+is|\s+to|\s*:|\s*=)?\s*(?:(["'])([\w.-]+)\1|([+-]?\d+\.\d+|[+-]?\w+(?:-\w+)*))(?=\s*(?:[);,]|\.?\s*(?:$|\()|\.\s))/gi;

/**
 * What an optional member is where it is left out, as TypeScript, where its description says it in
 * one word that is a value of the type; undefined where it says more, or less, or two things.
 */
export function defaultValue({
  type,
  optional,
  text,
}: Pick<Member, 'type' | 'optional' | 'text'>): string | undefined {
  if (!optional || !/default/i.test(text)) return undefined;
  const found = [...text.matchAll(remark)].flatMap(([, , quoted, plain]) => {
    const value = valueOf(type, { quoted, plain });
    return value === undefined ? [] : [value];
  });
  const [first] = found;
  return found.every((value) => value === first) ? first : undefined;
}

interface Word {
  readonly quoted: string | undefined;
  readonly plain: string | undefined;
}

/** As TypeScript; undefined where it is no value of the type. Plain text can be any word. */
function valueOf(type: Type, { quoted, plain }: Word): string | undefined {
  const word = quoted ?? plain ?? '';
  if (type.kind === 'enum') {
    return type.values.some(({ name }) => name === word) ? literal(word) : undefined;
  }
  if (type.kind !== 'builtin') return undefined;
  switch (type.jsonType) {
    case 'string':
      return quoted === undefined ? undefined : literal(quoted);
    case 'boolean':
      return /^(?:true|false)$/i.test(word) ? word.toLowerCase() : undefined;
    case 'int':
      return /^-?(?:0|[1-9]\d*|0x[\da-f]+)$/i.test(plain ?? '') ? plain : undefined;
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(plain ?? '') ? plain : undefined;
    default:
      return undefined;
  }
}
