import { defineConfig } from '@playwright/test';

/** Journeys over the built site; `npm test` builds it first and says which Chromium to use. */
export default defineConfig({
	testDir: 'test/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 300_000,
	// the engine takes a second to start, and a minute on a machine that is busy with other things
	expect: { timeout: 90_000 },
	forbidOnly: true,
	use: {
		browserName: 'chromium',
		headless: true,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 1280, height: 800 },
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			// the second argument keeps even a request that no test sees from leaving the machine
			args: [
				...['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
				// the engine starts anew in each test: compiling it a second time, for speed, would cost more than it brings
				'--js-flags=--liftoff-only'
			]
		}
	}
});
