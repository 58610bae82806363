import { isJsonObject, type JsonObject } from './json/json-object.js';

/** Which QEMU a server is. */
export interface QemuVersion {
  readonly major: number;
  readonly minor: number;
  readonly micro: number;
  /** Who built it, such as a distribution's package version; often empty. */
  readonly package: string;
}

/** What a server says at the start. */
export interface QmpGreeting {
  readonly version: QemuVersion;
  /** What can be enabled, such as `oob`. */
  readonly capabilities: readonly string[];
}

/**
 * Reads the content of a greeting. Before QEMU 0.13 the version was a string; what is missing
 * reads as 0 or empty, since a client can do without.
 */
export function readGreeting(greeting: JsonObject): QmpGreeting {
  const version = isJsonObject(greeting['version']) ? greeting['version'] : {};
  const capabilities = greeting['capabilities'];
  return {
    version: { ...readNumbers(version['qemu']), package: textOr(version['package']) },
    capabilities: Array.isArray(capabilities)
      ? capabilities.filter((capability) => typeof capability === 'string')
      : [],
  };
}

function readNumbers(qemu: unknown): Omit<QemuVersion, 'package'> {
  const { major, minor, micro } = isJsonObject(qemu) ? qemu : fromText(String(qemu));
  return { major: numberOf(major), minor: numberOf(minor), micro: numberOf(micro) };
}

function fromText(text: string): JsonObject {
  const [major, minor, micro] = text.split('.');
  return { major, minor, micro };
}

/** The number at its start; 0 where there is none. */
function numberOf(value: unknown): number {
  return Number.parseInt(String(value), 10) || 0;
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
