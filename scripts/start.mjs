// `npm start`: from a fresh clone to an address. Port: the PORT variable, else 4173, else the next free one.
import { install } from './install.mjs';
import { serve } from './serve.mjs';
import { arePagesFresh, buildInputs, buildPages } from './site.mjs';

await install();
await buildInputs();
if (!arePagesFresh()) {
	process.stdout.write('Building the pages…\n');
	await buildPages();
}
const { url } = await serve({ port: Number(process.env.PORT ?? 4173), nextFree: true });
process.stdout.write(`\n  Bảng Vàng: ${url}\n  Ctrl-C dừng / stops.\n\n`);
