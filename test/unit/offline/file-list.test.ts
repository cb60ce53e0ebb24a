import { describe, expect, it } from 'vitest';
import {
	addressOf,
	keptFiles,
	placeOf,
	readFileList,
	typeOf
} from '../../../src/lib/offline/file-list';
import { listOf, siteOf } from './made-caches';

const SHA = 'a'.repeat(64);
const file = (path: string, change = {}) => ({ path, bytes: 3, sha256: SHA, ...change });
const list = (...files: unknown[]) => ({ version: '5e932b864db3', files });

describe('a list of files', () => {
	it('is read back as it was built', () => {
		const built = listOf('5e932b864db3', siteOf('5e932b864db3'));
		expect(readFileList(JSON.parse(JSON.stringify(built)))).toEqual(built);
	});

	it.each<[string, unknown]>([
		['nothing', null],
		['a page a host shows instead', '<html>'],
		['no version', { files: [file('index.html')] }],
		['a version that is no word', { ...list(file('index.html')), version: 'a b' }],
		['no file', list()],
		['a path from the root', list(file('/index.html'))],
		['a path that leads out', list(file('data/../../secret'))],
		['a path with a search', list(file('index.html?x'))],
		['a size that is no number', list(file('index.html', { bytes: '3' }))],
		['a negative size', list(file('index.html', { bytes: -1 }))],
		['a hash of another kind', list(file('index.html', { sha256: 'abc' }))]
	])('is not taken with %s', (_, value) => {
		expect(readFileList(value)).toBeNull();
	});

	it('leaves the illustrative figures out unless they are wanted', () => {
		const built = listOf('v', siteOf('v'));
		const paths = (illustrative: boolean) => keptFiles(built, illustrative).map(({ path }) => path);
		expect(paths(true)).toHaveLength(6);
		expect(paths(false)).toEqual(paths(true).filter((path) => !path.includes('illustrative')));
		expect(paths(false)).toHaveLength(5);
	});
});

describe('an address', () => {
	const has = (path: string) =>
		['index.html', 'clusters/index.html', 'licences.txt', 'about.html', '404.html'].includes(path);

	it.each([
		['', { kind: 'file', path: 'index.html' }],
		['clusters/', { kind: 'file', path: 'clusters/index.html' }],
		['clusters', { kind: 'folder' }],
		['licences.txt', { kind: 'file', path: 'licences.txt' }],
		['about', { kind: 'file', path: 'about.html' }],
		['scorecard/khong-co/', { kind: 'nothing' }],
		['licences.txt/', { kind: 'nothing' }]
	])('%j leads where a static host leads', (address, place) => {
		expect(placeOf(address, has)).toEqual(place);
	});

	it('of a folder’s page is the folder, as hosts want it', () => {
		expect(['index.html', 'en/index.html', 'my-index.html', 'a.csv'].map(addressOf)).toEqual([
			'',
			'en/',
			'my-index.html',
			'a.csv'
		]);
	});

	it('is answered with the type of what it names', () => {
		expect(['x/a.html', 'a.b.js', 'a.br.bin', 'a.wasm'].map(typeOf)).toEqual([
			'text/html; charset=utf-8',
			'text/javascript; charset=utf-8',
			'application/octet-stream',
			'application/wasm'
		]);
	});
});
