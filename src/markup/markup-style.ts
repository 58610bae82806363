import { compareReleases, type Release } from '../model/release.js';

/** How the text of doc comments is marked up. */
export interface MarkupStyle {
  /** QEMU's own markup until 5.1, which became Texinfo; reST from 5.2 on. */
  readonly language: 'texinfo' | 'rest';
  /** Whether texts after a tag or a name keep the indentation that they are written with. */
  readonly hanging: boolean;
}

/** The style of a release (specification, sections 5.3 to 5.6). */
export function markupStyle(release: Release): MarkupStyle {
  const since = (major: number, minor: number) => compareReleases(release, { major, minor }) >= 0;
  return { language: since(5, 2) ? 'rest' : 'texinfo', hanging: since(9, 1) };
}
