import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDERS, TYPES_ONLY, VENDORS } from '../../scripts/borders.mjs';
import { circles, importsOf, type Import } from './import-graph';

const sourceFiles = filesOf('src', /\.(ts|js|svelte|css|html)$/);
const moduleFiles = sourceFiles.filter((file) => /^src\/lib\/.*\.(ts|svelte)$/.test(file));
const imports = moduleFiles.flatMap(importsOf);

describe('packages', () => {
	it('are pinned to one exact version each', () => {
		const { dependencies, devDependencies } =
			readJson<Record<string, Record<string, string>>>('package.json');
		const versions = Object.entries({ ...dependencies, ...devDependencies });
		expect(versions.length).toBeGreaterThan(0);
		expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
			[]
		);
	});

	it('are locked by hash and without the address of a registry', () => {
		const lock = readFileSync('package-lock.json', 'utf8');
		expect(lock).not.toContain('"resolved"');
		const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };
		const unhashed = Object.keys(packages).filter(
			(path) => path !== '' && !packages[path]?.integrity
		);
		expect(unhashed).toEqual([]);
	});
});

describe('source files', () => {
	const refused: [what: string, pattern: RegExp][] = [
		['markup made from text', /\{@html|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\b/],
		['code made from text', /\beval\s*\(|new Function\s*\(/],
		['a module from another host', /\b(?:from|import)\s*\(?\s*['"`](?:https?:)?\/\//],
		[
			'a request to another host',
			/\b(?:fetch|Worker|WebSocket|EventSource|sendBeacon|importScripts|open)\s*\([^)]*['"`](?:https?|wss?):\/\//
		],
		[
			'a picture, font or style from another host',
			/\b(?:src|srcset)\s*=\s*["'{`]+(?:https?:)?\/\/|url\(\s*['"]?(?:https?:)?\/\/|<link[^>]+href\s*=\s*["'](?:https?:)?\/\//
		]
	];
	it.each(refused)('hold %s nowhere', (_, pattern) => {
		expect(sourceFiles.length).toBeGreaterThan(0);
		expect(sourceFiles.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
	});
});

describe('imports', () => {
	it('point one way along the spine, dynamic ones too', () => {
		const wrong = imports.filter(({ from, to, isType }) => {
			const allowed = (FOLDERS as Record<string, string[]>)[from];
			if (!allowed || to === null || to === from) return false;
			const typesOnly = (TYPES_ONLY as Record<string, string[]>)[from] ?? [];
			return !allowed.includes(to) || (typesOnly.includes(to) && !isType);
		});
		expect(wrong.map(sentence)).toEqual([]);
	});

	it('reach each vendor only from its home', () => {
		const wrong = imports.filter(({ from, specifier }) =>
			Object.entries(VENDORS).some(
				([vendor, homes]) =>
					(specifier === vendor || specifier.startsWith(`${vendor}/`)) && !homes.includes(from)
			)
		);
		expect(wrong.map(sentence)).toEqual([]);
	});

	it('never run in a circle', () => {
		expect(circles(imports.filter(({ isType, isDynamic }) => !isType && !isDynamic))).toEqual([]);
	});

	it('would be found in a circle, were there one', () => {
		const edges = ['ab', 'bc', 'cb'].map(([file, target]) => ({ file: file!, target: target! }));
		expect(circles(edges)).toEqual(['b → c → b']);
	});
});

describe('messages', () => {
	const folders = filesOf('messages', /\/vi\.json$/).map((file) => dirname(file));
	it('exist in folders that the compiler knows', () => {
		const settings = readJson<Record<string, { pathPattern: string[] }>>(
			'project.inlang/settings.json'
		);
		const known = settings['plugin.inlang.messageFormat']?.pathPattern.map((path) =>
			posix.normalize(path)
		);
		expect(folders.map((folder) => `${folder}/{locale}.json`).sort()).toEqual(
			[...(known ?? [])].sort()
		);
	});

	it('have a key in one folder only', () => {
		const keys = folders.flatMap((folder) => Object.keys(messagesOf(folder, 'vi')));
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	it.each(folders)('of %s say the same things in both languages', (folder) => {
		const [vi, en] = [messagesOf(folder, 'vi'), messagesOf(folder, 'en')];
		expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
		for (const texts of [vi, en]) {
			expect(Object.keys(texts).filter((key) => JSON.stringify(texts[key]).length <= 2)).toEqual(
				[]
			);
		}
		expect(
			Object.keys(vi).filter((key) => placeholders(vi[key]) !== placeholders(en[key]))
		).toEqual([]);
	});
});

function sentence({ file, specifier }: Import): string {
	return `${file} imports ${specifier}`;
}

function messagesOf(folder: string, language: 'vi' | 'en'): Record<string, unknown> {
	const { $schema, ...texts } = readJson<Record<string, unknown>>(`${folder}/${language}.json`);
	return texts;
}

function placeholders(message: unknown): string {
	const names = [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
	return [...new Set(names)].sort().join(' ');
}

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function filesOf(folder: string, pattern: RegExp): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
		.filter((file) => pattern.test(file) && !file.startsWith('src/lib/paraglide/'))
		.sort();
}
