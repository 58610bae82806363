import type {
  ClassStatement,
  ConstStatement,
  FunctionStatement,
  Method,
  Parameter,
  Statement,
  TextStatement,
} from '../statement.js';
import { tsMorph } from '../ts-morph.js';

const { ts } = tsMorph;

/** What a `.d.ts` says of the statements of a file; of a value that is not exported, nothing. */
export function declarationsOf(statements: readonly Statement[]): readonly Statement[] {
  const declarations = statements.flatMap(declarationOf);
  // Where nothing says what is exported, everything is.
  const hidden = declarations.some((each) => 'exported' in each && !(each.exported ?? true));
  if (!hidden && declarations.length > 0) return declarations;
  return [...declarations, { kind: 'text', text: 'export {};' }];
}

function declarationOf(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case 'const':
      return statement.exported === false ? [] : [constant(statement)];
    case 'function':
      return statement.exported === false ? [] : [{ ...statement, ...signature(statement) }];
    case 'class':
      return statement.exported === false ? [] : [declaredClass(statement)];
    case 'text':
      return text(statement);
    default:
      return [statement];
  }
}

function constant(statement: ConstStatement): Statement {
  if (statement.type !== undefined) return { ...statement, ambient: true };
  throw new Error(`the constant '${statement.name}' is exported, and needs a type`);
}

function declaredClass(statement: ClassStatement): Statement {
  const methods = statement.methods.map((method): Method => {
    const { override, ...rest } = method;
    return { ...rest, ...signature(method) };
  });
  return { ...statement, ambient: true, methods };
}

type Head = Pick<FunctionStatement, 'parameters' | 'async' | 'body' | 'ambient'>;

function signature({ parameters }: Head): Head {
  return { parameters: parameters.map(declaredParameter), async: false, body: [], ambient: true };
}

function declaredParameter({ value, ...parameter }: Parameter): Parameter {
  return value === undefined ? parameter : { ...parameter, optional: true };
}

function text(statement: TextStatement): readonly Statement[] {
  const { outputText } = ts.transpileDeclaration(statement.text, {});
  const declared = outputText.trim();
  return declared === '' ? [] : [{ kind: 'text', text: declared }];
}
