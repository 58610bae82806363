import { createHash } from 'node:crypto';

/** Stands for a content: two that differ have different ones. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 32);
}
