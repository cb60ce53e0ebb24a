// `npm run build`: figures, engine parts, pages → build/. With --if-stale, pages only when something changed.
import { install } from './install.mjs';
import { arePagesFresh, buildInputs, buildPages } from './site.mjs';

await install();
await buildInputs();
if (!process.argv.includes('--if-stale') || !arePagesFresh()) await buildPages();
