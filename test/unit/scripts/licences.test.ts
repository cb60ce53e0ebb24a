import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceTexts } from '../../../scripts/licences';

function installed(packages: Record<string, { json: object; files?: Record<string, string> }>) {
	const root = mkdtempSync(join(tmpdir(), 'licences-'));
	writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies: { a: '1' } }));
	const compiledIn = ['svelte', '@sveltejs/kit', 'clsx', 'devalue', 'esm-env'];
	const all = {
		...Object.fromEntries(compiledIn.map((name) => [name, { json: { license: 'MIT' } }])),
		...packages
	};
	for (const [name, { json, files = {} }] of Object.entries<(typeof packages)[string]>(all)) {
		const folder = join(root, 'node_modules', name);
		mkdirSync(folder, { recursive: true });
		writeFileSync(
			join(folder, 'package.json'),
			JSON.stringify({ name, version: '1.0.0', ...json })
		);
		for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
	}
	return root;
}

describe('the licence texts served with the site', () => {
	it('are those of every run-time package and of what it depends on, not of types', () => {
		const text = licenceTexts(
			installed({
				a: {
					json: { license: 'MIT', dependencies: { b: '1', '@types/c': '1' } },
					files: { LICENSE: 'words of a', 'NOTICE.txt': 'notice of a' }
				},
				b: { json: { license: 'BSD-3-Clause', author: { name: 'Authors of b' } } }
			})
		);
		expect(text).toMatch(/a 1\.0\.0\nMIT[^]*words of a\n\nnotice of a/);
		expect(text).toContain('b 1.0.0\nBSD-3-Clause\nAuthors of b');
		expect(text).not.toContain('@types');
		expect(text).toContain('svelte 1.0.0');
	});

	it('are refused when a package neither declares nor brings one', () => {
		expect(() => licenceTexts(installed({ a: { json: {} } }))).toThrow('no licence: a');
	});
});
