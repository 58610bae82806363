import { it } from '@jest/globals';
import { compile } from '../../compile.js';
import { runEmitters } from '../../codegen/run-emitters.js';
import { defaultSettings } from '../../codegen/settings.js';
import { diskHost } from '../../source/disk-host.js';
import { realSchemas } from '../../testing/shared.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from './validators-emitter.js';
it('all', () => {
  const out: string[] = [];
  for (const { tree, entry, path } of realSchemas()) {
    const { schema, diagnostics } = compile(path, { host: diskHost });
    if (!schema) { out.push(`${tree} ${entry}: ${diagnostics.find((d) => d.severity === 'error')?.message}`); continue; }
    try {
      const r = runEmitters(schema, { emitters: [typesEmitter, validatorsEmitter] as never, settings: defaultSettings, values: {} });
      out.push(`${tree} ${entry}: ok ${r.diagnostics.map((d) => d.message).join('; ')}`);
    } catch (e) { out.push(`${tree} ${entry}: THROWS ${e}`); }
  }
  console.log(out.join('\n'));
});
