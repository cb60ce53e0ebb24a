import { deckJson, type Deck } from '$lib/core/deck';
import { checkDeck } from '$lib/core/deck-check';
import type { SchemeIssue } from '$lib/core/scheme-reader';
import type { SlideContent } from './slide-content';

/** A deck with what its slides showed when they were taken. */
export interface ShownDeck {
	deck: Deck;
	/** Shown from `contents` alone: no engine, no network. */
	isFrozen: boolean;
	/** By the slide's key; of a deck that is not frozen only the figures taken from views. */
	contents: readonly SlideContent[];
}

/** A deck read from a file, or null with everything that is wrong. */
export type CheckedFile =
	{ shown: ShownDeck; issues: readonly [] } | { shown: null; issues: readonly SchemeIssue[] };

/** A deck as one file: its published form, and what was shown beside it. `checkDeckFile` reads it back as the same. */
export function deckFileJson({ deck, isFrozen, contents }: ShownDeck): Record<string, unknown> {
	const keys = new Set(deck.slides.map(({ key }) => key));
	const kept = contents.filter(({ key }) => keys.has(key));
	return {
		...deckJson(deck),
		...(isFrozen || kept.length > 0 ? { frozen: { whole: isFrozen, slides: kept } } : {})
	};
}

/** Reads a deck's file; text that is no JSON is one issue, `not_json`. Never throws. */
export function deckFileFromText(text: string): CheckedFile {
	try {
		return checkDeckFile(JSON.parse(text) as unknown);
	} catch {
		return { shown: null, issues: [{ pointer: '', code: 'not_json', expected: 'JSON' }] };
	}
}

/** Reads a deck with what was shown of it. Contents of another form are an issue each: half a frozen deck is none. Never throws. */
export function checkDeckFile(value: unknown): CheckedFile {
	const { deck, issues } = checkDeck(value);
	if (!deck) return { shown: null, issues };
	const frozen = (value as { frozen?: unknown }).frozen;
	if (frozen === undefined) return { shown: { deck, isFrozen: false, contents: [] }, issues: [] };
	const wrong: SchemeIssue[] = [];
	const note = (pointer: string, expected: string) =>
		wrong.push({ pointer, code: 'wrong_type', expected });
	const { whole, slides } = isRecord(frozen) ? frozen : {};
	if (typeof whole !== 'boolean') note('/frozen/whole', 'true or false');
	if (!Array.isArray(slides)) note('/frozen/slides', 'list');
	else
		slides.forEach((slide: unknown, i) => {
			const missing = whatIsWrong(slide);
			if (missing) note(`/frozen/slides/${i}`, missing);
		});
	if (wrong.length > 0) return { shown: null, issues: wrong };
	const contents = slides as SlideContent[];
	if (whole && deck.slides.some(({ key }) => !contents.some((each) => each.key === key)))
		return {
			shown: null,
			issues: [
				{ pointer: '/frozen/slides', code: 'inconsistent', expected: 'what every slide showed' }
			]
		};
	return { shown: { deck, isFrozen: whole === true, contents }, issues: [] };
}

const TEXTS = [
	...['title', 'message', 'notes', 'source', 'status', 'key', 'part', 'lang', 'view'],
	...['dataset', 'datasetName', 'at', 'hash']
];

/** Why a value is not what a slide showed; '' when it is. */
function whatIsWrong(value: unknown): string {
	if (!isRecord(value)) return 'what a slide showed';
	const text = TEXTS.find((name) => typeof value[name] !== 'string');
	if (text) return `text "${text}"`;
	if (typeof value.isIllustrative !== 'boolean') return '"isIllustrative"';
	if (value.version !== null && typeof value.version !== 'string') return '"version"';
	if (!areTexts(value.scope)) return 'list of texts "scope"';
	if (value.table !== null && !isTable(value.table)) return 'rows "table"';
	return isFigure(value.figure) ? '' : '"figure"';
}

function isFigure(figure: unknown): boolean {
	if (!isRecord(figure)) return false;
	switch (figure.kind) {
		case 'words':
			return areTexts(figure.lines);
		case 'number':
			return typeof figure.value === 'string' && areRecords(figure.beside);
		case 'list':
			return areRecords(figure.items);
		case 'table':
			return (
				areRecords(figure.headings) && Array.isArray(figure.rows) && figure.rows.every(areTexts)
			);
		case 'chart':
			return (
				isRecord(figure.view) &&
				['kind', 'sentence', 'axis', 'locale'].every(
					(name) => typeof (figure.view as Record<string, unknown>)[name] === 'string'
				)
			);
		default:
			return false;
	}
}

function isTable(table: unknown): boolean {
	if (!isRecord(table) || !areRecords(table.columns) || !Array.isArray(table.rows)) return false;
	const { length } = table.columns as readonly unknown[];
	return table.rows.every((row: unknown) => Array.isArray(row) && row.length === length);
}

function areTexts(value: unknown): boolean {
	return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function areRecords(value: unknown): boolean {
	return Array.isArray(value) && value.every(isRecord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
