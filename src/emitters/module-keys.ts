import type { Definition } from '../model/definition.js';
import { directions } from '../model/direction.js';
import { formsOf } from '../model/forms.js';
import { reachableTypes } from '../model/reachable-types.js';
import type { Module, Schema } from '../model/schema.js';
import type { Type } from '../model/type.js';
import { usages, type Usage } from '../model/used-by.js';
import { checkForms } from './validators/check-forms.js';

/**
 * Stands for all that the files of a module depend on, but for settings: what our emitters make of
 * it is the same again where this is.
 *
 * @param asked the names that emitters have looked up for it
 */
export type ModuleKey = (module: Module, asked: Iterable<string>) => string;

type Entity = Exclude<Type, { readonly kind: 'builtin' | 'array' }> | Definition;

/**
 * What emitters see of a module: its own text and that of every module whose types can be met from
 * it or from a name that it mentions; of these types, what the whole schema makes of them; and who
 * uses its definitions.
 *
 * @param textKeys what stands for the texts of the modules, by path
 */
export function moduleKeys(schema: Schema, textKeys: ReadonlyMap<string, string>): ModuleKey {
  const { release, version, entry, modules } = schema;
  const whole = JSON.stringify([release, version, entry, modules.map(({ path }) => path)]);
  const faceOf = faces(schema);
  const users = usages(schema);
  return (module, asked) => {
    const mentioned = [...asked].flatMap((name) => schema.definition(name) ?? []);
    const roots = [...module.definitions, ...mentioned];
    const met = new Set<Entity>([...roots, ...[...reachableTypes(roots)].filter(isEntity)]);
    const files = new Set([module.path, ...[...met].map(({ location }) => location.file)]);
    return [
      whole,
      ...[...files].map((path) => `${path} ${textKeys.get(path) ?? ''}`),
      ...[...met].map(faceOf),
      ...module.definitions.flatMap(({ name }) => (users.get(name) ?? []).map(usageText)),
    ].join('\n');
  };
}

function isEntity(type: Type): type is Entity & Type {
  return type.kind !== 'builtin' && type.kind !== 'array';
}

/** What depends on the whole schema: in which directions a type goes, and how it is checked. */
function faces(schema: Schema): (entity: Entity) => string {
  const forms = formsOf(schema);
  const directionOf = directions(schema);
  const checks = Object.values<ReadonlySet<Type>>({ ...checkForms(schema) });
  const known = new Map<Entity, string>();
  return (entity) => {
    const face = known.get(entity) ?? faceOf(entity);
    known.set(entity, face);
    return face;
  };

  function faceOf(entity: Entity): string {
    const name = `${entity.kind} ${entity.name} ${entity.location.file}`;
    if (entity.kind === 'command' || entity.kind === 'event') return name;
    const checkedBy = checks.map((types) => Number(types.has(entity))).join('');
    return `${name} ${directionOf(entity)} ${forms(entity).join()} ${checkedBy}`;
  }
}

function usageText({ role, name, user }: Usage): string {
  return `${role} ${name ?? ''} ${user.kind} ${user.name} ${user.location.file}`;
}
