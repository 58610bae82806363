import { Liquid, type Template as ParsedTemplate } from 'liquidjs';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { PlacedReport } from './placed-report.js';
import type { Settings } from './settings.js';
import { isWrittenText, type WrittenText } from './written-text.js';

/** What a placeholder is filled with: plain text is escaped. Empty text is `blank` to a template. */
export type TemplateValue = string | WrittenText;

/** Fills a template. Values are not looked through for placeholders. */
export type Template<Name extends string> = (
  values: Readonly<Record<Name, TemplateValue>>,
) => string;

export interface TemplateOptions<Name extends string> {
  /** The placeholders that it may have; each as often as it likes. */
  readonly names: readonly Name[];
  /** Makes plain text into one of the template's language. */
  readonly escape: (text: string) => string;
}

/** Where templates come from, and who is told what is wrong with them. */
export interface TemplateContext {
  readonly settings: Pick<Settings, 'templates'>;
  readonly report: PlacedReport;
}

/**
 * Reads a template in the language of Liquid. One that is missing, is no template, or has a
 * placeholder that nothing fills, is reported.
 *
 * @param path in the user's templates or our own, such as `docs/module.md`
 */
export function loadTemplate<const Name extends string>(
  path: string,
  { names, escape }: TemplateOptions<Name>,
  context: TemplateContext,
): Template<Name> {
  const engine = createEngine(escape);
  const parsed = parse(engine, path, names, context);
  if (!parsed) return () => '';
  return (values) => {
    const shown = Object.entries<TemplateValue>(values).map(([name, value]) => {
      return [name, isWrittenText(value) && value.text === '' ? '' : value];
    });
    const fill = () => String(engine.renderSync(parsed, Object.fromEntries(shown) as object));
    return guarded(fill, path, context) ?? '';
  };
}

/** It reads no files: what a template may show is what it is given. */
function createEngine(escape: (text: string) => string): Liquid {
  return new Liquid({
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    templates: {},
    // Else it asks the system, which loads all that is known of languages.
    locale: 'en-US',
    outputEscape: (value) => (isWrittenText(value) ? value.text : escape(String(value))),
  });
}

function parse(
  engine: Liquid,
  path: string,
  names: readonly string[],
  context: TemplateContext,
): ParsedTemplate[] | undefined {
  const text = context.settings.templates.read(path);
  if (text === undefined) {
    context.report('missing-template', { template: path });
    return undefined;
  }
  return guarded(
    () => {
      const parsed = engine.parse(text);
      const unknown = engine.globalVariablesSync(parsed).filter((name) => !names.includes(name));
      for (const placeholder of unknown) {
        const hint = didYouMean(placeholder, names);
        context.report('unknown-placeholder', { template: path, placeholder, hint });
      }
      return unknown.length > 0 ? undefined : parsed;
    },
    path,
    context,
  );
}

/** What the engine says of a template is its author's to hear. */
function guarded<T>(work: () => T, template: string, { report }: TemplateContext): T | undefined {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report('broken-template', { template, reason });
    return undefined;
  }
}
