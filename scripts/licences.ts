/**
 * The licence texts of everything served with the site, as one file: `node scripts/run.mjs scripts/licences.ts [file]`,
 * run by `npm run build`. Their licences ask for it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Served although they are only needed to build: their code is in every page. */
const COMPILED_IN = ['svelte', '@sveltejs/kit', 'clsx', 'devalue', 'esm-env'];

const LICENCE_FILE = /^(licen[cs]e|notice|copying)([._-].*)?$/i;

interface Package {
	name: string;
	version: string;
	license?: string;
	author?: string | { name: string };
	homepage?: string;
	dependencies?: Record<string, string>;
}

export function main([file = 'build/licences.txt']: readonly string[] = []): void {
	writeFileSync(file, licenceTexts('.'));
}

/**
 * One section a package, by name: what it declares about itself, then its licence and notice files as they are. A package that brings
 * no such file has its declaration alone. Throws `no licence: x` when a package declares none and brings none.
 */
export function licenceTexts(root: string): string {
	const { dependencies = {} } = read(join(root, 'package.json'));
	const served = new Map<string, Package>();
	const waiting = Object.keys(dependencies);
	for (let name; (name = waiting.pop()) !== undefined;) {
		// types are not served
		if (served.has(name) || name.startsWith('@types/')) continue;
		const found = read(join(root, 'node_modules', name, 'package.json'));
		served.set(name, found);
		waiting.push(...Object.keys(found.dependencies ?? {}));
	}
	for (const name of COMPILED_IN)
		served.set(name, read(join(root, 'node_modules', name, 'package.json')));
	return [...served.values()]
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map((each) => section(each, join(root, 'node_modules', each.name)))
		.join('\n');
}

function section({ name, version, license, author, homepage }: Package, folder: string): string {
	const texts = readdirSync(folder, { withFileTypes: true })
		.filter((file) => file.isFile() && LICENCE_FILE.test(file.name))
		.map((file) => join(folder, file.name))
		.sort()
		.map((file) => readFileSync(file, 'utf8').trim());
	if (!license && texts.length === 0) throw new Error(`no licence: ${name}`);
	const who = typeof author === 'string' ? author : author?.name;
	const head = [`${name} ${version}`, license, who, homepage].filter(Boolean).join('\n');
	return [`${'='.repeat(80)}\n${head}\n${'='.repeat(80)}`, ...texts].join('\n\n') + '\n';
}

function read(file: string): Package {
	return JSON.parse(readFileSync(file, 'utf8')) as Package;
}
