// Shapes as JSON Schema, for ajv and typebox.

/**
 * @typedef {object} Dialect
 * @property {(tag: string, branches: object[]) => object} union how a closed union is said
 */

/** @type {Readonly<Record<'ajv' | 'typebox', Dialect>>} each in the form that it is quickest with */
const dialects = {
  ajv: {
    union: (tag, branches) => ({
      type: 'object',
      discriminator: { propertyName: tag },
      required: [tag],
      oneOf: branches,
    }),
  },
  typebox: { union: (_, branches) => ({ anyOf: branches }) },
};

/**
 * @param {{ root: import('./shapes.js').Shape,
 *   named: ReadonlyMap<string, import('./shapes.js').Shape> }} shapes
 * @param {'ajv' | 'typebox'} library
 */
export function jsonSchemaOf({ root, named }, library) {
  const dialect = dialects[library];
  const $defs = Object.fromEntries([...named].map(([name, shape]) => [name, of(shape)]));
  return { ...of(root), $defs };

  function of(shape) {
    switch (shape.kind) {
      case 'any':
        return {};
      case 'integer':
        return { type: 'integer', minimum: shape.min, maximum: shape.max };
      case 'enum':
        return { type: 'string', enum: shape.values };
      case 'list':
        return { type: 'array', items: of(shape.element) };
      case 'object':
        return object(shape);
      case 'union':
        return union(shape);
      case 'alternate':
        return { anyOf: shape.branches.map(of) };
      case 'ref':
        return { $ref: `#/$defs/${shape.name}` };
      default:
        return { type: shape.kind };
    }
  }

  function object({ members, closed }, first = {}) {
    return {
      type: 'object',
      properties: {
        ...first,
        ...Object.fromEntries(members.map(({ name, shape }) => [name, of(shape)])),
      },
      required: [
        ...Object.keys(first),
        ...members.filter(({ optional }) => !optional).map(({ name }) => name),
      ],
      ...(closed && { additionalProperties: false }),
    };
  }

  function union({ tag, branches, open }) {
    const known = dialect.union(
      tag,
      branches.map(({ value, shape }) => object(shape, { [tag]: { const: value } })),
    );
    if (!open) return known;
    const values = branches.map(({ value }) => value);
    return {
      if: { type: 'object', properties: { [tag]: { enum: values } }, required: [tag] },
      then: known,
      else: object(open, { [tag]: { type: 'string' } }),
    };
  }
}
