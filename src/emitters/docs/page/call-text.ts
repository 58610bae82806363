import { expressionDoc } from '../../../codegen/layout/expression-doc.js';
import { call, list, record, type Expression } from '../../../codegen/layout/expression.js';
import { printDoc } from '../../../codegen/layout/print-doc.js';
import { literal } from '../../../codegen/literal.js';
import { acceptsValue } from '../../../model/accepts-value.js';
import type { Definition } from '../../../model/definition.js';
import { messagesOf } from './conversation.js';
import type { TypeScriptView } from './type-script.js';

/** What it takes to write a call. */
export interface CallScope {
  readonly find: (name: string) => Definition | undefined;
  readonly typeScript: Pick<TypeScriptView, 'method'>;
}

/** The calls of a conversation that compile, one after another; empty where there is none. */
export function callsIn(conversation: string, scope: CallScope): string {
  const calls = messagesOf(conversation).flatMap(({ from, text }) => {
    const call = from === 'server' ? undefined : callText(text, scope);
    return call === undefined ? [] : [call];
  });
  return calls.join('\n');
}

/**
 * A message of a client as a call in TypeScript; undefined where it is none that compiles: examples
 * leave things out, and some are older than their command.
 */
export function callText(message: string, scope: CallScope): string | undefined {
  const request = requestIn(message);
  if (!request) return undefined;
  const command = scope.find(request.name);
  if (command?.kind !== 'command') return undefined;
  const taken = command.arguments;
  if (taken ? !acceptsValue(taken, request.arguments) : isFilled(request.arguments))
    return undefined;
  if (request.oob && !command.allowOob) return undefined;
  const values: Expression[] = isFilled(request.arguments) ? [expressionOf(request.arguments)] : [];
  if (request.oob) values.push(...(taken && values.length === 0 ? ['{}'] : []), '{ oob: true }');
  return `await ${printDoc(expressionDoc(call(`client.${scope.typeScript.method(command)}`, ...values)))};`;
}

interface Request {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly oob: boolean;
}

function requestIn(message: string): Request | undefined {
  // What no number holds exactly would be another number.
  if (/\d{16}/.test(message)) return undefined;
  const value = parsed(message);
  if (!isObject(value)) return undefined;
  const { execute, 'exec-oob': oob, arguments: taken = {} } = value;
  const name = execute ?? oob;
  if (typeof name !== 'string' || !isObject(taken)) return undefined;
  return { name, arguments: taken, oob: execute === undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function expressionOf(value: unknown): Expression {
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return list(value.map(expressionOf));
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(([name, one]) => ({ name, value: expressionOf(one) }));
  return entries.length === 0 ? '{}' : record(entries);
}

function isFilled(value: object): boolean {
  return Object.keys(value).length > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
