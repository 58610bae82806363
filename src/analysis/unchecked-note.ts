import { formatRelease } from '../model/release.js';
import type { Dialect } from './dialect.js';

/**
 * What there is to say of a mistake that front ends before 2.4 do not look for, and that no model
 * can be made of all the same; empty from 2.4 on.
 */
export function uncheckedNote(dialect: Dialect): string {
  if (dialect.has('checked-types')) return '';
  return `; QEMU ${formatRelease(dialect.release)} does not check that, but nothing can be made of it here`;
}
