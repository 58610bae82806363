import type { FunctionStatement, Statement, TextStatement } from '../statement.js';
import { tsMorph } from '../ts-morph.js';

const { ts } = tsMorph;

/** What is left of the statements of a file when the program runs: values, without types. */
export function javaScriptOf(statements: readonly Statement[]): readonly Statement[] {
  const values = statements.flatMap(valueOf);
  // Without an import or an export it would be no module.
  return values.some(isExporting) ? values : [...values, { kind: 'text', text: 'export {};' }];
}

function isExporting(statement: Statement): boolean {
  if (statement.kind === 'export') return true;
  if (statement.kind === 'text') return /^export\b/m.test(statement.text);
  return statement.exported !== false;
}

function valueOf(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case 'interface':
    case 'type':
      return [];
    case 'const': {
      const { type, ...rest } = statement;
      return [rest];
    }
    case 'function':
      return [untyped(statement)];
    case 'class': {
      const methods = statement.methods.map((method) => ({ ...untyped(method), override: false }));
      const { extends: base, ...rest } = statement;
      return [{ ...rest, methods, ...(base !== undefined && { extends: withoutArguments(base) }) }];
    }
    case 'export':
      return exportedValues(statement);
    case 'text':
      return text(statement);
  }
}

function untyped<T extends Omit<FunctionStatement, 'kind'>>(statement: T): Omit<T, 'returns'> {
  const { returns, ...rest } = statement;
  const parameters = statement.parameters.map(({ name, value }) => ({
    name,
    ...(value !== undefined && { value }),
  }));
  return { ...rest, typeParameters: [], parameters };
}

/** `Base<A, B>` is `Base` when the program runs. */
function withoutArguments(type: string): string {
  return type.replace(/<.*$/s, '');
}

function exportedValues(statement: Extract<Statement, { kind: 'export' }>): readonly Statement[] {
  if (!statement.names) return [statement];
  const names = statement.names.filter(({ typeOnly }) => !typeOnly);
  return names.length === 0 ? [] : [{ ...statement, names }];
}

function text(statement: TextStatement): readonly Statement[] {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  const { outputText } = ts.transpileModule(statement.text, { compilerOptions });
  // Taken by itself it looks like a script; it stands in a module, which is strict anyway.
  const code = outputText.replace(/^"use strict";\n/, '').trim();
  return code === '' ? [] : [{ kind: 'text', text: code }];
}
