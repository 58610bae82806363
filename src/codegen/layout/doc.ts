/**
 * Text with choices of where to break its lines, after Wadler's "A prettier printer". Prettier
 * works in the same way, so what is laid out here is what prettier would leave as it is.
 */
export type Doc = string | readonly Doc[] | DocNode;

type DocNode =
  /** A space where the group fits on the line, else a line end; `soft`: nothing where it fits. */
  | { readonly kind: 'line'; readonly soft: boolean }
  | { readonly kind: 'indent'; readonly content: Doc }
  | {
      readonly kind: 'group';
      readonly content: Doc;
      /** It breaks whatever the width, as everything does that something in it makes break. */
      readonly broken: boolean;
      readonly id: symbol | undefined;
    }
  | {
      readonly kind: 'if-break';
      readonly broken: Doc;
      readonly flat: Doc;
      readonly id: symbol | undefined;
    }
  | { readonly kind: 'choice'; readonly options: readonly [Doc, ...Doc[]] };

export const line: Doc = { kind: 'line', soft: false };
export const softLine: Doc = { kind: 'line', soft: true };

export function indent(content: Doc): Doc {
  return { kind: 'indent', content };
}

/** All lines of a group break, or none; inner groups decide for themselves. */
export function group(content: Doc, { broken = false, id }: GroupOptions = {}): Doc {
  return { kind: 'group', content, broken: broken || mustBreak(content), id };
}

interface GroupOptions {
  readonly broken?: boolean;
  readonly id?: symbol;
}

/** What to print where the surrounding group, or that of an id, breaks, and where it does not. */
export function ifBreak(broken: Doc, flat: Doc = '', id?: symbol): Doc {
  return { kind: 'if-break', broken, flat, id };
}

/** The first of the options that fits; else the last. */
export function choice(first: Doc, ...rest: readonly Doc[]): Doc {
  return { kind: 'choice', options: [first, ...rest] };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, at) => (at === 0 ? [doc] : [separator, doc]));
}

/** Whether something in it breaks whatever the width. */
export function mustBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (isConcat(doc)) return doc.some(mustBreak);
  switch (doc.kind) {
    case 'line':
      return false;
    case 'indent':
      return mustBreak(doc.content);
    case 'group':
      return doc.broken;
    case 'if-break':
      return mustBreak(doc.flat);
    case 'choice':
      return mustBreak(doc.options[0]);
  }
}

export function isConcat(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
