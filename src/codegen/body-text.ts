import { assertNever } from '../model/assert-never.js';
import { expressionDoc } from './layout/expression-doc.js';
import type { Expression } from './layout/expression.js';
import { printDoc } from './layout/print-doc.js';
import type { BodyStatement, SwitchStatement } from './statement.js';

/** A statement of a function, laid out; its first line is without indentation. */
export function bodyText(body: Exclude<BodyStatement, string>, indentation: number): string {
  switch (body.kind) {
    case 'return':
      return returnText(body.value, indentation);
    case 'switch':
      return switchLines(body, indentation).join('\n');
    default:
      return assertNever(body);
  }
}

function returnText(value: Expression, indentation: number): string {
  return printDoc(['return ', expressionDoc(value), ';'], indentation);
}

function switchLines({ on, cases, otherwise }: SwitchStatement, indentation: number): string[] {
  const inner = ' '.repeat(indentation + 2);
  const returned = (value: Expression) => `${inner}  ${returnText(value, indentation + 4)}`;
  return [
    `switch (${on}) {`,
    ...cases.flatMap(({ values, value }) => [
      ...values.map((label) => `${inner}case ${label}:`),
      returned(value),
    ]),
    `${inner}default:`,
    returned(otherwise),
    `${' '.repeat(indentation)}}`,
  ];
}
