import type { Config } from './config.js';

/**
 * A configuration of `qapi-ts generate`, checked by the compiler as it is written.
 *
 * ```ts
 * export default defineConfig({
 *   schema: '../qemu',
 *   docs: 'summary',
 *   targets: {
 *     qmp: { output: 'src/qmp' },
 *     agent: { entry: 'qga', output: 'src/agent', emit: ['types', 'client'] },
 *   },
 * });
 * ```
 */
export function defineConfig(config: Config): Config {
  return config;
}
