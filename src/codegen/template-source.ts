/** Where the texts of templates come from; emitters do not reach the disk. */
export interface TemplateSource {
  /** @param path such as `docs/module.md`. @returns undefined where there is no such template */
  read(path: string): string | undefined;
}
