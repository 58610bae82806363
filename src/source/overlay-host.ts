import type { SourceHost } from './host.js';

/** A host with one file more, or another content for one: what is not saved, or comes by a pipe. */
export function overlayHost(host: SourceHost, file: string, content: Uint8Array): SourceHost {
  return {
    read: (path) => (path === file ? content : host.read(path)),
    realPath: (path) => (path === file ? file : host.realPath(path)),
  };
}
