import { didYouMean } from '../diagnostics/suggestion.js';
import type { PlacedReport } from './placed-report.js';
import type { Settings } from './settings.js';

/**
 * Fills a template. Values are put in as they are, in the language of the template, and are not
 * looked through again.
 */
export type Template<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** Where templates come from, and who is told what is wrong with them. */
export interface TemplateContext {
  readonly settings: Pick<Settings, 'templates'>;
  readonly report: PlacedReport;
}

/** What has a line for itself leaves no gap where it is empty. */
const aloneOnLine = /^\{\{\s*([^{}]*?)\s*\}\}\n\n?/gm;

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Reads a template: text with placeholders, `{{name}}`, and no logic, since what a page says is
 * decided elsewhere. A template that is missing, or has a placeholder that nothing fills, is
 * reported, once.
 *
 * @param path in the user's templates or our own, such as `docs/module.md`
 * @param names the placeholders that it may have; each as often as it likes
 */
export function loadTemplate<const Name extends string>(
  path: string,
  names: readonly Name[],
  { settings, report }: TemplateContext,
): Template<Name> {
  const text = settings.templates.read(path);
  if (text === undefined) {
    report('missing-template', { template: path });
    return () => '';
  }
  const known = new Set<string>(names);
  const found = new Set([...text.matchAll(placeholder)].map(([, name = '']) => name));
  for (const name of found) {
    if (known.has(name)) continue;
    const hint = didYouMean(name, names);
    report('unknown-placeholder', { template: path, placeholder: name, hint });
  }
  return (values) => {
    const valueOf = (name: string) => (known.has(name) ? values[name as Name] : '');
    return text
      .replace(aloneOnLine, (whole, name: string) => (valueOf(name) === '' ? '' : whole))
      .replace(placeholder, (_, name: string) => valueOf(name));
  };
}
