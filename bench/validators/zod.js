import * as z from 'zod';

/**
 * Shapes for zod.
 *
 * @param {{ root: import('./shapes.js').Shape,
 *   named: ReadonlyMap<string, import('./shapes.js').Shape> }} shapes
 */
export function zodOf({ root, named }) {
  const made = new Map();
  return of(root);

  function of(shape) {
    switch (shape.kind) {
      case 'string':
        return z.string();
      case 'boolean':
        return z.boolean();
      case 'null':
        return z.null();
      case 'any':
        return z.unknown();
      case 'number':
        return z.number();
      case 'integer':
        return z.int().min(shape.min).max(shape.max);
      case 'enum':
        return z.enum(shape.values);
      case 'list':
        return z.array(of(shape.element));
      case 'object':
        return object(shape);
      case 'union':
        return union(shape);
      case 'alternate':
        return z.union(shape.branches.map(of));
      case 'ref':
        return z.lazy(() => reference(shape.name));
    }
  }

  function reference(name) {
    if (!made.has(name)) made.set(name, of(named.get(name)));
    return made.get(name);
  }

  function object({ members, closed }, first = {}) {
    const fields = members.map(({ name, shape, optional }) => [
      name,
      optional ? of(shape).optional() : of(shape),
    ]);
    const all = { ...first, ...Object.fromEntries(fields) };
    return closed ? z.strictObject(all) : z.looseObject(all);
  }

  function union({ tag, branches, open }) {
    const known = z.discriminatedUnion(
      tag,
      branches.map(({ value, shape }) => object(shape, { [tag]: z.literal(value) })),
    );
    if (!open) return known;
    const values = new Set(branches.map(({ value }) => value));
    const newer = z.string().refine((value) => !values.has(value));
    return z.union([known, object(open, { [tag]: newer })]);
  }
}
