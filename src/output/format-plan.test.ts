import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { formatPlan } from './format-plan.js';
import { OutputError } from './output-error.js';

const plan = [
  { path: 'a.ts', text: 'export const a = { b: "c" };\n' },
  { path: 'docs/index.md', text: '* one\n' },
  { path: 'list.unknown', text: 'x  =  "y"\n' },
];

/** What becomes of the plan in a project with these files. */
async function formatted(files: Record<string, string>): Promise<readonly string[]> {
  const result = await formatPlan(`${temporaryFolder(files)}/src/qmp`, plan);
  expect(result.map(({ path }) => path)).toEqual(plan.map(({ path }) => path));
  return result.map(({ text }) => text);
}

const untouched = plan.map(({ text }) => text);

describe('formatPlan', () => {
  it('leaves text as it is where nothing is configured', async () => {
    expect(await formatPlan(temporaryFolder(), plan)).toBe(plan);
  });

  it('leaves text as it is where what is configured is the default', async () => {
    expect(await formatted({ '.prettierrc': '{ "printWidth": 80, "semi": true }' })).toEqual(
      untouched,
    );
  });

  it.each([
    ['.prettierrc', '{ "singleQuote": true }'],
    ['.prettierrc.yaml', 'singleQuote: true\n'],
    ['package.json', '{ "name": "x", "prettier": { "singleQuote": true } }'],
  ])('follows the project in %s, for files that prettier knows', async (name, text) => {
    expect(await formatted({ [name]: text })).toEqual([
      "export const a = { b: 'c' };\n",
      '- one\n',
      'x  =  "y"\n',
    ]);
  });

  it('follows an .editorconfig', async () => {
    const project = temporaryFolder({
      '.editorconfig': 'root = true\n[*]\nindent_style = tab\n',
    });
    const [file] = await formatPlan(project, [{ path: 'a.ts', text: 'if (a) {\n  b();\n}\n' }]);
    expect(file?.text).toBe('if (a) {\n\tb();\n}\n');
  });

  it('leaves files that the project ignores', async () => {
    const files = { '.prettierrc': '{ "singleQuote": true }', '.prettierignore': 'src/qmp/\n' };
    expect(await formatted(files)).toEqual(untouched);
  });

  it('says what prettier cannot lay out', async () => {
    const folder = temporaryFolder({ '.prettierrc': '{ "singleQuote": true }' });
    const made = formatPlan(folder, [{ path: 'bad.ts', text: 'const x = ;;; {' }]);
    await expect(made).rejects.toThrow(OutputError);
    await expect(made).rejects.toThrow("cannot lay out 'bad.ts' with prettier: ");
  });

  it('says what is wrong with a configuration that cannot be read', async () => {
    const folder = temporaryFolder({ '.prettierrc': '{ "singleQuote": ' });
    const result = formatPlan(folder, plan);
    await expect(result).rejects.toThrow(OutputError);
    await expect(result).rejects.toThrow(/cannot read the configuration of prettier/);
  });
});
