import type { TargetTable } from './decisions';
import { FIELD_ROLES } from './field-words';
import type { Recipe } from './recipe';

/** What is wrong in a recipe's JSON, and where (`columns[2].role`; '' for the whole). */
export interface RecipeProblem {
	path: string;
	code: 'not_json' | 'wrong_version' | 'wrong_type' | 'unknown_value';
}

export type RecipeResult =
	{ ok: true; recipe: Recipe } | { ok: false; problems: readonly RecipeProblem[] };

export function recipeText(recipe: Recipe): string {
	return `${JSON.stringify(recipe, null, '\t')}\n`;
}

const TABLES: readonly TargetTable[] = ['targets', 'observations', 'awards', 'worker_shares'];
const COLUMN_WORDS: Readonly<Record<string, readonly string[]>> = {
	kind: ['number', 'date', 'year', 'code', 'text'],
	habit: ['vi', 'en'],
	percent: ['share', 'percent']
};
const GIVEN_WORDS: Readonly<Record<string, readonly string[] | null>> = {
	...{ unit_id: null, indicator: null, award_code: null, source_id: null },
	admin_set: ['63', '34'],
	stage: ['proposed', 'granted'],
	status: ['official', 'preliminary', 'estimate', 'press']
};
const KEY_TYPES: Readonly<Record<string, 'number' | 'string'>> = {
	year: 'number',
	unit: 'string',
	indicator: 'string',
	award: 'string',
	recipient: 'string',
	stage: 'string'
};

/** A recipe from JSON of anybody's making; all that is wrong is told, and nothing unknown is taken over. */
export function recipeFromText(text: string): RecipeResult {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return { ok: false, problems: [{ path: '', code: 'not_json' }] };
	}
	if (!isObject(raw)) return { ok: false, problems: [{ path: '', code: 'wrong_type' }] };
	if (raw['version'] !== 1)
		return { ok: false, problems: [{ path: 'version', code: 'wrong_version' }] };
	const problems: RecipeProblem[] = [];
	const hold = (is: boolean, path: string, code: RecipeProblem['code'] = 'wrong_type') => {
		if (!is) problems.push({ path, code });
	};
	const { table, sheet, asksYear } = raw;
	hold(table === null || TABLES.some((each) => each === table), 'table', 'unknown_value');
	hold(typeof sheet === 'string', 'sheet');
	hold(typeof asksYear === 'boolean', 'asksYear');
	hold(isObject(raw['given']), 'given');
	const given = isObject(raw['given']) ? wordsOf(raw['given'], GIVEN_WORDS, 'given', hold) : {};
	const columns = listOf(raw['columns'], 'columns', hold).map((each, index) =>
		columnOf(each, `columns[${index}]`, hold)
	);
	const names = listOf(raw['names'], 'names', hold).map((each, index) => {
		const path = `names[${index}]`;
		hold(
			['unit', 'award', 'indicator'].includes(each['what'] as string),
			`${path}.what`,
			'unknown_value'
		);
		hold(typeof each['name'] === 'string', `${path}.name`);
		hold(typeof each['id'] === 'string', `${path}.id`);
		return { what: each['what'], name: each['name'], id: each['id'] };
	});
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		recipe: { version: 1, table, sheet, asksYear, given, columns, names } as Recipe
	};
}

type Hold = (is: boolean, path: string, code?: RecipeProblem['code']) => void;
type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, path: string, hold: Hold): Json[] {
	hold(Array.isArray(value), path);
	const list: unknown[] = Array.isArray(value) ? value : [];
	list.forEach((each, index) => hold(isObject(each), `${path}[${index}]`));
	return list.map((each) => (isObject(each) ? each : {}));
}

function columnOf(raw: Json, path: string, hold: Hold) {
	const { label, role, unit, keys } = raw;
	hold(typeof label === 'string', `${path}.label`);
	const isRole = role === null || FIELD_ROLES.some((each) => each === role);
	hold(isRole, `${path}.role`, 'unknown_value');
	hold(unit === undefined || typeof unit === 'string', `${path}.unit`);
	hold(keys === undefined || isObject(keys), `${path}.keys`);
	const taken = isObject(keys) ? keysOf(keys, `${path}.keys`, hold) : null;
	return {
		label,
		role,
		...(unit === undefined ? {} : { unit }),
		...(taken ? { keys: taken } : {}),
		...wordsOf(raw, COLUMN_WORDS, path, hold)
	};
}

function keysOf(raw: Json, path: string, hold: Hold): Json {
	return Object.fromEntries(
		Object.entries(KEY_TYPES).flatMap(([name, type]) => {
			if (raw[name] === undefined) return [];
			hold(typeof raw[name] === type, `${path}.${name}`);
			return [[name, raw[name]]];
		})
	);
}

/** The words of `allowed` that an object has; null allows any text. */
function wordsOf(
	raw: Json,
	allowed: Readonly<Record<string, readonly string[] | null>>,
	path: string,
	hold: Hold
): Json {
	return Object.fromEntries(
		Object.entries(allowed).flatMap(([name, words]) => {
			const value = raw[name];
			if (value === undefined) return [];
			hold(typeof value === 'string', `${path}.${name}`);
			if (typeof value === 'string' && words)
				hold(words.includes(value), `${path}.${name}`, 'unknown_value');
			return [[name, value]];
		})
	);
}
