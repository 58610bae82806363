import * as v from 'valibot';

/**
 * Shapes for valibot.
 *
 * @param {{ root: import('./shapes.js').Shape,
 *   named: ReadonlyMap<string, import('./shapes.js').Shape> }} shapes
 */
export function valibotOf({ root, named }) {
  const made = new Map();
  return of(root);

  function of(shape) {
    switch (shape.kind) {
      case 'string':
        return v.string();
      case 'boolean':
        return v.boolean();
      case 'null':
        return v.null();
      case 'any':
        return v.unknown();
      case 'number':
        return v.number();
      case 'integer':
        return v.pipe(v.number(), v.integer(), v.minValue(shape.min), v.maxValue(shape.max));
      case 'enum':
        return v.picklist(shape.values);
      case 'list':
        return v.array(of(shape.element));
      case 'object':
        return object(shape);
      case 'union':
        return union(shape);
      case 'alternate':
        return v.union(shape.branches.map(of));
      case 'ref':
        return v.lazy(() => reference(shape.name));
    }
  }

  function reference(name) {
    if (!made.has(name)) made.set(name, of(named.get(name)));
    return made.get(name);
  }

  function object({ members, closed }, first = {}) {
    const fields = members.map(({ name, shape, optional }) => [
      name,
      optional ? v.optional(of(shape)) : of(shape),
    ]);
    const all = { ...first, ...Object.fromEntries(fields) };
    return closed ? v.strictObject(all) : v.looseObject(all);
  }

  function union({ tag, branches, open }) {
    const known = v.variant(
      tag,
      branches.map(({ value, shape }) => object(shape, { [tag]: v.literal(value) })),
    );
    if (!open) return known;
    const values = new Set(branches.map(({ value }) => value));
    const newer = v.pipe(
      v.string(),
      v.check((value) => !values.has(value)),
    );
    return v.union([known, object(open, { [tag]: newer })]);
  }
}
