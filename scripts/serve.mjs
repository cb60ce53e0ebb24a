// A static host in one file: `node scripts/serve.mjs [folder] [--base /sub/path] [--port 4173] [--brotli]`.
// It resolves addresses as static hosts do (`/clusters` → clusters.html, `/` → index.html, otherwise 404.html
// with status 404), so what works here works on one.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** @type {Record<string, string>} */
const MIME = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.sql': 'text/plain; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.wasm': 'application/wasm',
	'.parquet': 'application/vnd.apache.parquet',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2'
};

/** Worth compressing; `.bin` and `.parquet` hold bytes that are compressed already. */
const COMPRESSIBLE = new Set(
	Object.entries(MIME)
		.filter(([, type]) => /^text|json|wasm|svg/.test(type))
		.map(([extension]) => extension)
);

const compress = promisify(brotliCompress);

/**
 * Serves a folder and resolves once it listens. `port` 0 takes any free port; with `nextFree` a taken port is
 * followed by the next one (at most 20 tries). Rejects with the system's error when it cannot listen.
 *
 * @param {{ root?: string, base?: string, port?: number, host?: string, brotli?: boolean, nextFree?: boolean }} [options]
 *   `base` is the path the site lives under, `''` or `/a/b`; anything outside it is a bare 404.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends in `/`.
 */
export async function serve({
	root = 'build',
	base = '',
	port = 0,
	host = '127.0.0.1',
	brotli = false,
	nextFree = false
} = {}) {
	const folder = resolve(root);
	const prefix = base.replace(/\/+$/, '');
	/** @type {Map<string, Promise<Buffer>>} */
	const compressedByFile = new Map();

	const server = createServer((request, response) => {
		answer(request, response).catch((/** @type {unknown} */ error) => {
			process.stderr.write(`cannot serve: ${request.url}: ${String(error)}\n`);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});

	/**
	 * @param {import('node:http').IncomingMessage} request
	 * @param {import('node:http').ServerResponse} response
	 */
	async function answer(request, response) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
			return;
		}
		const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		const path = decoded(address);
		if (path === null) {
			response.writeHead(400).end();
			return;
		}
		if (path === prefix && prefix !== '') {
			redirect(response, `${prefix}/`, query);
			return;
		}
		if (!path.startsWith(`${prefix}/`)) {
			response.writeHead(404).end();
			return;
		}
		const found = await find(folder, path.slice(prefix.length));
		if (found && 'redirect' in found) {
			redirect(response, prefix + found.redirect, query);
			return;
		}
		const file = found?.file ?? join(folder, '404.html');
		await send(request, response, file, found ? 200 : 404);
	}

	/**
	 * @param {import('node:http').IncomingMessage} request
	 * @param {import('node:http').ServerResponse} response
	 * @param {string} file
	 * @param {number} status
	 */
	async function send(request, response, file, status) {
		const size = await fileSize(file);
		if (size === null) {
			response.writeHead(404).end();
			return;
		}
		const extension = extname(file).toLowerCase();
		/** @type {Record<string, string | number>} */
		const headers = {
			'content-type': MIME[extension] ?? 'application/octet-stream',
			'cache-control': file.includes(join('_app', 'immutable'))
				? 'public, max-age=31536000, immutable'
				: 'no-cache',
			'x-content-type-options': 'nosniff'
		};
		const accepted = String(request.headers['accept-encoding'] ?? '');
		if (brotli && COMPRESSIBLE.has(extension)) {
			headers['vary'] = 'accept-encoding';
			if (/\bbr\b/.test(accepted)) {
				const body = await compressed(file);
				headers['content-encoding'] = 'br';
				response.writeHead(status, { ...headers, 'content-length': body.length });
				response.end(request.method === 'HEAD' ? undefined : body);
				return;
			}
		}
		response.writeHead(status, { ...headers, 'content-length': size });
		if (request.method === 'HEAD') response.end();
		else
			createReadStream(file)
				.on('error', () => response.destroy())
				.pipe(response);
	}

	/** @param {string} file */
	function compressed(file) {
		let body = compressedByFile.get(file);
		if (!body) {
			body = readFile(file).then((bytes) =>
				compress(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
			);
			compressedByFile.set(file, body);
		}
		return body;
	}

	const taken = await listen(server, host, port, nextFree ? 20 : 1);
	return {
		url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}${prefix}/`,
		port: taken,
		close: () =>
			new Promise((done, failed) => {
				server.close((error) => (error ? failed(error) : done()));
				server.closeAllConnections();
			})
	};
}

/**
 * The file an address names inside `folder`, or where to redirect to; null when there is none or when the
 * address would leave the folder.
 *
 * @param {string} folder
 * @param {string} path begins with `/`, decoded
 * @returns {Promise<{ file: string } | { redirect: string } | null>}
 */
async function find(folder, path) {
	const target = resolve(folder, `.${path}`);
	if (target !== folder && !target.startsWith(folder + sep)) return null;
	if (path.endsWith('/')) {
		const index = join(target, 'index.html');
		if ((await fileSize(index)) !== null) return { file: index };
		const page = path.replace(/\/+$/, '');
		return page !== '' && (await fileSize(`${target}.html`)) !== null ? { redirect: page } : null;
	}
	for (const file of [target, `${target}.html`]) {
		if ((await fileSize(file)) !== null) return { file };
	}
	return (await fileSize(join(target, 'index.html'))) === null ? null : { redirect: `${path}/` };
}

/** @param {string} address */
function decoded(address) {
	try {
		const path = decodeURIComponent(address);
		return path.includes('\0') || path.includes('\\') ? null : path;
	} catch {
		return null;
	}
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {string | undefined} query
 */
function redirect(response, path, query) {
	const location = encodeURI(path.replace(/^\/+/, '/')) + (query === undefined ? '' : `?${query}`);
	response.writeHead(308, { location }).end();
}

/**
 * Bytes of a regular file; null when there is no such file.
 *
 * @param {string} file
 */
async function fileSize(file) {
	try {
		const found = await stat(file);
		return found.isFile() ? found.size : null;
	} catch {
		return null;
	}
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @param {number} tries
 * @returns {Promise<number>} the port taken
 */
function listen(server, host, port, tries) {
	return new Promise((done, failed) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE' && tries > 1 && port !== 0) {
				listen(server, host, port + 1, tries - 1).then(done, failed);
			} else failed(error);
		});
		server.listen(port, host, () => {
			server.removeAllListeners('error');
			const address = server.address();
			done(address && typeof address === 'object' ? address.port : port);
		});
	});
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			base: { type: 'string', default: '' },
			port: { type: 'string', default: process.env.PORT ?? '4173' },
			brotli: { type: 'boolean', default: false }
		}
	});
	const { url } = await serve({
		root: positionals[0] ?? 'build',
		base: values.base,
		port: Number(values.port),
		brotli: values.brotli,
		nextFree: true
	});
	process.stdout.write(`${url}\n`);
}
