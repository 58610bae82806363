/** A value that JSON, or the protocol, cannot hold. Nothing was sent. */
export class JsonEncodeError extends TypeError {
  override name = 'JsonEncodeError';
  /** Where the value stands, such as `keys[0].data`; empty for the whole. */
  readonly path: string;

  constructor(path: string, problem: string) {
    super(path === '' ? problem : `${path}: ${problem}`);
    this.path = path;
  }
}
