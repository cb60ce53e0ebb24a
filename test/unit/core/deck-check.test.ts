import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deckJson, freeSlideKey, type Deck } from '$lib/core/deck';
import { checkDeck, deckFromText } from '$lib/core/deck-check';
import { packDeck, unpackDeck } from '$lib/state/deck-address';
import { checkDeckFile, deckFileFromText, deckFileJson } from '$lib/view/deck/deck-file';
import type { SlideContent } from '$lib/view/deck/slide-content';
import { whatChanged } from '$lib/view/deck/what-changed';
import { accepts } from './json-schema';

const published: unknown = JSON.parse(readFileSync('static/schemas/deck.schema.json', 'utf8'));
const slide = { key: 's1', view: '/scorecard/kien-giang/?year=2018', part: 'number' } as const;
const words = { figure: '', title: '', message: '', notes: '' };
const deck: Deck = {
	title: 'Hội nghị tổng kết | 2018',
	lang: 'vi',
	slides: [{ ...slide, ...words, notes: 'Chào đại biểu.\nCảm ơn.' }],
	left_out: [{ part: 'proposals', reason: 'Chưa công bố.' }]
};
const json = deckJson(deck);
const content: SlideContent = {
	...{ key: 's1', part: 'number', lang: 'vi', view: slide.view, title: '21/22', message: '' },
	...{ notes: '', scope: [], source: '', status: '', dataset: '', datasetName: 'Số liệu công bố' },
	...{
		isIllustrative: false,
		version: 'abc',
		at: '2026-01-02T03:04:05Z',
		hash: '0123456789abcdef'
	},
	figure: { kind: 'number', value: '21/22', caption: '', beside: [] },
	table: null
};

describe('a deck', () => {
	it('is read back as the same from its published form, from text and from an address', () => {
		expect(checkDeck(json)).toEqual({ deck, issues: [] });
		expect(deckFromText(JSON.stringify(json)).deck).toEqual(deck);
		expect(unpackDeck(packDeck(deck)!).deck).toEqual(deck);
		expect(accepts(published, json)).toBe(true);
	});

	const wrong: [what: string, value: unknown, pointer: string, code: string][] = [
		['nothing', null, '', 'wrong_type'],
		['another version', { ...json, version: 2 }, '/version', 'not_allowed'],
		['no title', { ...json, title: '' }, '/title', 'missing'],
		['a language nobody speaks here', { ...json, lang: 'fr' }, '/lang', 'not_allowed'],
		[
			'a part nobody makes',
			{ ...json, slides: [{ ...slide, part: 'film' }] },
			'/slides/0/part',
			'not_allowed'
		],
		[
			'another site',
			{ ...json, slides: [{ ...slide, view: '//evil.example/' }] },
			'/slides/0/view',
			'not_allowed'
		],
		[
			'a script',
			{ ...json, slides: [{ ...slide, view: 'javascript:alert(1)' }] },
			'/slides/0/view',
			'not_allowed'
		],
		[
			'a way up',
			{ ...json, slides: [{ ...slide, view: '/../secret' }] },
			'/slides/0/view',
			'not_allowed'
		],
		[
			'a figure without its key',
			{ ...json, slides: [{ ...slide, part: 'figure' }] },
			'/slides/0/figure',
			'missing'
		],
		['a key twice', { ...json, slides: [slide, slide] }, '/slides/1/key', 'duplicate'],
		['a property of its own', { ...json, colour: 'red' }, '/colour', 'unknown_property'],
		['no slides', { version: 1, title: 'x', lang: 'vi' }, '/slides', 'missing'],
		[
			'slides beyond any talk',
			{ ...json, slides: Array.from({ length: 101 }, (_, i) => ({ ...slide, key: `s${i}` })) },
			'/slides',
			'out_of_range'
		]
	];
	it.each(wrong)('with %s is refused with the place', (_, value, pointer, code) => {
		const { deck: read, issues } = checkDeck(value);
		expect(read).toBeNull();
		expect(issues).toContainEqual(expect.objectContaining({ pointer, code }));
	});

	it('too long for an address has none', () => {
		const notes = Array.from({ length: 4000 }, (_, i) =>
			String.fromCharCode(97 + ((i * i * 7) % 26))
		).join('');
		const slides = Array.from({ length: 60 }, (_, i) => ({
			...{ ...slide, ...words, key: `s${i}` },
			notes: `${notes.slice(i * 13)}${Math.sin(i)}${Math.cos(i * 3)}${'x'.repeat(i)}`
		}));
		const random = slides.map((each, i) => ({
			...each,
			title: Array.from({ length: 40 }, (_, k) =>
				Math.sin(i * 40 + k)
					.toString(36)
					.slice(3, 9)
			).join('')
		}));
		expect(packDeck({ ...deck, slides: random })).toBeNull();
	});

	it('cut in an address is no deck', () => {
		expect(unpackDeck(packDeck(deck)!.slice(0, -8)).deck).toBeNull();
		expect(unpackDeck('').issues[0]?.code).toBe('not_json');
	});

	it('has a key for every new slide', () => {
		expect(freeSlideKey([{ key: 's2' }])).toBe('s3');
		expect(freeSlideKey([])).toBe('s1');
	});
});

describe('a frozen deck', () => {
	const shown = { deck, isFrozen: true, contents: [content] };

	it('carries what its slides showed and is read back as the same', () => {
		const text = JSON.stringify(deckFileJson(shown));
		expect(deckFileFromText(text)).toEqual({ shown, issues: [] });
		expect(accepts(published, JSON.parse(text))).toBe(true);
	});

	it('leaves out what belongs to a slide that is gone', () => {
		const json = deckFileJson({ ...shown, contents: [content, { ...content, key: 'gone' }] });
		expect(checkDeckFile(json).shown).toEqual(shown);
	});

	const broken: [what: string, frozen: unknown, pointer: string][] = [
		['no list', { whole: true }, '/frozen/slides'],
		['a slide less than the deck', { whole: true, slides: [] }, '/frozen/slides'],
		[
			'a slide without its day',
			{ whole: true, slides: [{ ...content, at: 7 }] },
			'/frozen/slides/0'
		],
		[
			'a figure of no kind',
			{ whole: true, slides: [{ ...content, figure: { kind: 'film' } }] },
			'/frozen/slides/0'
		],
		[
			'rows of another width than the columns',
			{ whole: true, slides: [{ ...content, table: { columns: [], rows: [[1]] } }] },
			'/frozen/slides/0'
		]
	];
	it.each(broken)('with %s is refused with the place', (_, frozen, pointer) => {
		const { shown: read, issues } = checkDeckFile({ ...json, frozen });
		expect(read).toBeNull();
		expect(issues[0]?.pointer).toBe(pointer);
	});

	it('made live again says what changed, and nothing where nothing did', () => {
		expect(whatChanged([content], [content])).toEqual([]);
		const [said] = whatChanged([content], [{ ...content, title: '20/22', hash: 'other' }]);
		expect(said).toContain('21/22');
		expect(said).toContain('20/22');
	});
});
