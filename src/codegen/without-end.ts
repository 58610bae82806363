/**
 * The text of a comment without what would end it. `renderJsDoc` makes none such, but an emitter
 * may hand over what a schema says as it is.
 */
export function withoutEnd(docs: string): string {
  return docs.replaceAll('*/', String.raw`*\/`);
}
