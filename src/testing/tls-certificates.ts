import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithProgram } from './real-process.js';
import { temporaryFolder } from './temporary-folder.js';

/** A key and what an authority says of it. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority of a test's own, with one server and one client that it knows. */
export interface TlsCertificates {
  /** Holds all of it under the names that QEMU's `tls-creds-x509` looks for. */
  readonly folder: string;
  readonly ca: string;
  /** Of `localhost` and 127.0.0.1. */
  readonly server: Certificate;
  readonly client: Certificate;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Like `describe`, and skipped with a word on stderr where there is no openssl. */
export function describeWithOpenssl(name: string, body: () => void): void {
  describeWithProgram('openssl', name, body, 'version');
}

/** Makes them with openssl, anew for each caller: a key in a repository is one too many. */
export function makeCertificates(): TlsCertificates {
  const folder = temporaryFolder({
    'server.cnf':
      'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\nkeyUsage=digitalSignature',
    'client.cnf': 'extendedKeyUsage=clientAuth\nkeyUsage=digitalSignature',
  });
  const openssl = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const authority = ['-keyout', 'ca-key.pem', '-out', 'ca-cert.pem', '-days', '2'];
  openssl('req', '-x509', ...NEW_KEY, ...authority, '-subj', '/CN=an authority');
  const issue = (name: string): Certificate => {
    const [key, cert, request] = [`${name}-key.pem`, `${name}-cert.pem`, `${name}.csr`];
    openssl('req', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', `/CN=a ${name}`);
    const signer = ['-CA', 'ca-cert.pem', '-CAkey', 'ca-key.pem', '-CAcreateserial', '-days', '2'];
    openssl('x509', '-req', '-in', request, '-out', cert, ...signer, '-extfile', `${name}.cnf`);
    return { cert: read(cert), key: read(key) };
  };
  return { folder, ca: read('ca-cert.pem'), server: issue('server'), client: issue('client') };
}
