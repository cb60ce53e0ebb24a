import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { inputsHash } from './scripts/inputs-hash.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ fallback: '404.html' }),
		paths: { relative: true },
		// a first page waits for no style of a part of it; the fonts and the frame's own styles stay files that are kept
		inlineStyleThreshold: 6000,
		// nothing is fetched from or sent to anywhere else; a host that sends headers can add frame-ancestors
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				// charts and watermarks are placed by style attributes
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self', 'blob:'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		},
		// only for who asked to use the site without a network
		serviceWorker: { register: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		// not the time of the build, which is Kit's default: the same inputs give the same bytes
		version: { name: inputsHash().slice(0, 12) },
		alias: { $sql: 'src/lib/sql' },
		typescript: {
			// scripts and tool settings are checked and linted with the same types as the site
			config: (config) => ({
				...config,
				include: [...config.include, '../scripts/**/*', '../*.config.js', '../*.config.ts']
			})
		}
	}
};
