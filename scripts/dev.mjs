// `npm run dev`: what the pages need, then Vite's development server; further arguments go to Vite.
import { node } from './command.mjs';
import { install } from './install.mjs';
import { buildInputs } from './site.mjs';

await install();
await buildInputs();
await node(['node_modules/vite/bin/vite.js', 'dev', ...process.argv.slice(2)]);
