import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			emitGitIgnore: false
		}),
		sveltekit()
	],
	worker: { format: 'es' },
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
	ssr: { external: ['@duckdb/duckdb-wasm'] },
	optimizeDeps: {
		// Found only inside workers or when a page is opened, these would otherwise be bundled late and reload the page.
		include: [
			'apache-arrow',
			'papaparse',
			'@codemirror/autocomplete',
			'@codemirror/commands',
			'@codemirror/lang-sql',
			'@codemirror/language',
			'@codemirror/lint',
			'@codemirror/state',
			'@codemirror/view',
			'@lezer/highlight'
		],
		exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm', 'brotli-dec-wasm']
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['test/unit/**/*.test.ts'],
					// one engine for all files of a worker
					isolate: false,
					env: { TZ: 'Asia/Ho_Chi_Minh' },
					testTimeout: 120_000,
					hookTimeout: 180_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					testTimeout: 180_000,
					hookTimeout: 300_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								args: ['--no-sandbox'],
								...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {})
							}
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
