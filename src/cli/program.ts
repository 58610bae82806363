/** The process's own run: what `bin/qapi-ts.js` calls. */
export async function main(): Promise<void> {
  process.stdout.write(`being built ${process.argv.slice(2).join(' ')}\n`);
  await Promise.resolve();
}
