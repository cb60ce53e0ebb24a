// `npm run check:components`: what ESLint's rules that need types find in components; too slow for every run of the suite.
import { install } from './install.mjs';
import { command, node } from './command.mjs';
import { PARTS } from './site.mjs';

await install();
for (const args of [...PARTS.sync, ...PARTS.messages]) await node(args);
const { code } = await command(
	process.execPath,
	['node_modules/eslint/bin/eslint.js', 'src/**/*.svelte'],
	{ env: { TYPED_COMPONENTS: 'true' } }
);
process.exitCode = code;
