import type { InterfaceStatement, TypeStatement } from '../statement.js';
import { printDoc, lineWidth } from './print-doc.js';
import { propertyDoc, typeAssignment } from './type-doc.js';

/**
 * A declaration as text, as the generated file has it, but for the word `export` and all comments:
 * for what shows it without being code. ts-morph is not needed for that.
 */
export function declarationText(statement: InterfaceStatement | TypeStatement): string {
  return statement.kind === 'interface' ? interfaceText(statement) : typeText(statement);
}

function typeText({ name, type }: TypeStatement): string {
  return printDoc([typeAssignment(`type ${name} =`, type, '='), ';']);
}

function interfaceText({ name, extends: bases = [], members, others }: InterfaceStatement): string {
  const lines = members.map((member) => `  ${printDoc([propertyDoc(member), ';'], 2)}\n`);
  const rest = others ? `  readonly [member: string]: ${others.type};\n` : '';
  return `${headText(name, bases)} {\n${lines.join('')}${rest}}`;
}

/** A single base never moves. */
function headText(name: string, bases: readonly string[]): string {
  if (bases.length === 0) return `interface ${name}`;
  const clause = `extends ${bases.join(', ')}`;
  if (bases.length === 1 || `interface ${name} ${clause} {`.length <= lineWidth) {
    return `interface ${name} ${clause}`;
  }
  if (`  ${clause} {`.length <= lineWidth) return `interface ${name}\n  ${clause}`;
  return `interface ${name}\n  extends ${bases.join(',\n    ')}`;
}
