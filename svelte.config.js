import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ fallback: '404.html' }),
		paths: { relative: true },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
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
