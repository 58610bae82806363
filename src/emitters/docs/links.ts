import { posix } from 'node:path';
import type { Names } from '../../codegen/names.js';
import { assertNever } from '../../model/assert-never.js';
import type { Definition } from '../../model/definition.js';
import type { Schema } from '../../model/schema.js';

/** Where everything stands. Paths are relative to the output folder, links to the page they are on. */
export interface Links {
  /** The page that leads to all others. */
  readonly index: string;
  /** The page of a module. @param path the module's, relative to the schema's root */
  page(path: string): string;
  /** The way from one page to a definition, or to one of its members or values. */
  to(from: string, definition: Definition, member?: string): string;
}

export interface PageForm {
  /** What page's paths begin with: a folder with a slash at its end, or nothing. */
  readonly folder: string;
  /** What they end with, without the point. */
  readonly extension: string;
}

export function createLinks(schema: Schema, names: Names, form: PageForm): Links {
  const index = `${form.folder}index.${form.extension}`;
  const pages = pagePaths(schema, names, form, index);
  const page = (path: string) => pages.get(path) ?? index;
  const way = rememberedWays();
  return {
    index,
    page,
    to(from, definition, member) {
      const target = page(definition.location.file);
      const fragment =
        member === undefined ? anchorOf(definition) : memberAnchor(definition, member);
      return `${way(from, target)}#${fragment}`;
    },
  };
}

/** There are many links, but few ways from page to page. */
function rememberedWays(): (from: string, to: string) => string {
  const known = new Map<string, string>();
  return (from, to) => {
    if (from === to) return '';
    const key = `${from}\n${to}`;
    const way = known.get(key) ?? relativePath(from, to);
    known.set(key, way);
    return way;
  };
}

function pagePaths(
  { modules }: Schema,
  names: Names,
  { folder, extension }: PageForm,
  index: string,
): ReadonlyMap<string, string> {
  const taken = new Set([index]);
  const paths = new Map<string, string>();
  for (const module of modules) {
    const plain = `${folder}${names.modulePath(module)}`;
    let path = `${plain}.${extension}`;
    // A module may be called as the index is.
    while (taken.has(path.toLowerCase())) path = path.replace(/(?=\.\w+$)/, '_');
    taken.add(path.toLowerCase());
    paths.set(module.path, path);
  }
  return paths;
}

export function relativePath(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

/**
 * The anchor of a definition. It does not change between releases: a struct that becomes a union
 * is still a type. Commands, events and types are told apart, since renderers may ignore case,
 * and `STOP` is not `stop`.
 */
export function anchorOf({ kind, name }: Definition): string {
  return `${spaceOf(kind)}-${safe(name)}`;
}

export function memberAnchor(definition: Definition, member: string): string {
  return `${anchorOf(definition)}.${safe(member)}`;
}

/** The anchor of a branch, which may be called as a member is. */
export function branchAnchor(definition: Definition, value: string): string {
  return `${anchorOf(definition)}=${safe(value)}`;
}

function spaceOf(kind: Definition['kind']): string {
  switch (kind) {
    case 'command':
    case 'event':
      return kind;
    case 'enum':
    case 'struct':
    case 'union':
    case 'alternate':
      return 'type';
    default:
      return assertNever(kind);
  }
}

/** Names are words, but nothing that is no name may leave its quotes. */
function safe(name: string): string {
  return name.replace(/[^\w.-]/g, '_');
}
