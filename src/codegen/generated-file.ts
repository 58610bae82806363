/** A file of the output, as data. Nothing below `output` reaches the disk. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`; never leaves it. */
  readonly path: string;
  readonly text: string;
}
