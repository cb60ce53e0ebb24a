// Runs a TypeScript script that exports main(): `node scripts/run.mjs scripts/build-data.ts [arguments]`.
// Node 20 cannot read TypeScript by itself; Vite, which the project has anyway, can.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [, , script, ...args] = process.argv;
if (!script) throw new Error('missing script: node scripts/run.mjs scripts/<name>.ts');
const { module } = await runnerImport(resolve(script), {
	configFile: false,
	resolve: { alias: { $lib: resolve('src/lib') } }
});
await module.main(args);
