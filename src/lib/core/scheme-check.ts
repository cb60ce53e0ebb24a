import {
	DEFAULT_DECIMALS,
	DEFAULT_MIN_SHARE,
	MEANS,
	RANK_METHODS,
	ROOT,
	SCHEME_KINDS,
	type Scheme,
	type SchemeKind,
	type SchemeSection,
	type TargetPoints
} from './scheme';
import { checkIndex, groupOf, indicatorOf, normalisationOf } from './scheme-index';
import { at, LARGEST, own, SchemeReader, type Raw, type SchemeIssue } from './scheme-reader';
import { checkDecisions, decisionOf } from './scheme-decision';

/** A scheme read from JSON, or null with everything that is wrong. Never both, never neither. */
export type CheckedScheme =
	{ scheme: Scheme; issues: readonly [] } | { scheme: null; issues: readonly SchemeIssue[] };

const HEAD =
	'id version name_vi name_en source kind rank min_share tie_break decided $schema'.split(' ');
const PROPERTIES: Readonly<Record<SchemeKind, readonly string[]>> = {
	official: [...HEAD, 'bonus', 'penalty'],
	target_count: HEAD,
	scale_1000: [...HEAD, 'max', 'sections', 'bonus', 'penalty', 'target', 'veto'],
	rank_sum: [...HEAD, 'indicators'],
	index: [...HEAD, 'normalisation', 'aggregation', 'indicators', 'groups']
};
/** What may part equal totals, by kind; `node:` and `section:` are followed by an id of the scheme. */
const TIE_BREAKS: Readonly<Record<SchemeKind, readonly string[]>> = {
	official: ['worker_share', 'section:'],
	target_count: ['worker_share', 'exceeded', 'percent_of_plan'],
	scale_1000: ['worker_share', 'exceeded', 'section:'],
	rank_sum: ['worker_share'],
	index: ['worker_share', 'node:']
};

/** Reads a scheme from JSON text; text that is no JSON is one issue, `not_json`. */
export function schemeFromText(text: string): CheckedScheme {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { scheme: null, issues: [{ pointer: '', code: 'not_json', expected: 'JSON' }] };
	}
	return checkScheme(value);
}

/**
 * Reads a scheme from a JSON value and fills in defaults. Everything wrong is listed with its JSON pointer: form, unknown properties,
 * ids used twice, parents that do not exist or go in a circle, siblings of no weight, parameters a method lacks. Never throws.
 */
export function checkScheme(value: unknown): CheckedScheme {
	const reader = new SchemeReader();
	const kind = kindOf(reader, value);
	if (kind === null) return { scheme: null, issues: reader.issues };
	const scheme = schemeOf(reader, kind, reader.object(value, '', PROPERTIES[kind]));
	checkTieBreaks(reader, scheme);
	checkDecisions(reader, scheme.decided);
	if (scheme.kind === 'index') checkIndex(reader, scheme);
	if (scheme.kind === 'rank_sum') noteTwice(reader, '/indicators', scheme.indicators, 'indicator');
	if (scheme.kind === 'scale_1000') checkScale(reader, scheme);
	return reader.issues.length > 0
		? { scheme: null, issues: reader.issues }
		: { scheme, issues: [] };
}

function kindOf(reader: SchemeReader, value: unknown): SchemeKind | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		reader.note('', 'wrong_type', 'object');
		return null;
	}
	const kind = reader.oneOf(value as Raw, 'kind', '', SCHEME_KINDS);
	return reader.issues.length > 0 ? null : kind;
}

function schemeOf(reader: SchemeReader, kind: SchemeKind, raw: Raw): Scheme {
	const rank = reader.object(given(raw, 'rank', {}), '/rank', ['method', 'decimals']);
	const head = {
		id: reader.text(raw, 'id', ''),
		version: reader.text(raw, 'version', ''),
		name_vi: reader.text(raw, 'name_vi', '', undefined, 200),
		name_en: reader.text(raw, 'name_en', '', undefined, 200),
		source: reader.text(raw, 'source', '', undefined, 1000),
		rank: {
			method: reader.oneOf(rank, 'method', '/rank', RANK_METHODS, 'competition'),
			decimals: reader.number(rank, 'decimals', '/rank', 0, 12, DEFAULT_DECIMALS)
		},
		min_share: reader.number(raw, 'min_share', '', 0, 1, DEFAULT_MIN_SHARE),
		tie_break: reader.array(raw, 'tie_break', '', (element, pointer) =>
			reader.text({ key: element }, 'key', pointer)
		),
		decided: reader.array(raw, 'decided', '', (each, p) => decisionOf(reader, each, p))
	};
	if (!Number.isInteger(head.rank.decimals))
		reader.note('/rank/decimals', 'out_of_range', 'whole number');
	switch (kind) {
		case 'official':
			return { ...head, kind, ...limitsOf(reader, raw) };
		case 'target_count':
			return { ...head, kind };
		case 'scale_1000':
			return {
				...head,
				kind,
				...limitsOf(reader, raw),
				max: reader.number(raw, 'max', '', 0, LARGEST),
				sections: reader.array(raw, 'sections', '', (each, p) => sectionOf(reader, each, p), true),
				target: targetPointsOf(reader, given(raw, 'target', {})),
				veto: reader.array(raw, 'veto', '', (each, p) => reader.text({ id: each }, 'id', p))
			};
		case 'rank_sum':
			return {
				...head,
				kind,
				indicators: reader.array(raw, 'indicators', '', (each, p) => indicatorOf(reader, each, p))
			};
		case 'index':
			return {
				...head,
				kind,
				normalisation: normalisationOf(
					reader,
					given(raw, 'normalisation', { method: 'minmax' }),
					'/normalisation'
				),
				aggregation: reader.oneOf(raw, 'aggregation', '', MEANS, 'arithmetic'),
				indicators: reader.array(
					raw,
					'indicators',
					'',
					(each, p) => indicatorOf(reader, each, p),
					true
				),
				groups: reader.array(raw, 'groups', '', (each, p) => groupOf(reader, each, p))
			};
	}
}

/** The property, or the stand-in when it is absent; a null is a value like any other. */
function given(raw: Raw, key: string, standIn: unknown): unknown {
	return Object.hasOwn(raw, key) ? raw[key] : standIn;
}

/** Without `bonus` or `penalty` a scheme gives and takes none. */
function limitsOf(reader: SchemeReader, raw: Raw) {
	const limit = (key: 'bonus' | 'penalty') => {
		const given = own(raw, key);
		if (given === undefined) return { max: 0 };
		return {
			max: reader.number(reader.object(given, `/${key}`, ['max']), 'max', `/${key}`, 0, LARGEST)
		};
	};
	return { bonus: limit('bonus'), penalty: limit('penalty') };
}

function sectionOf(reader: SchemeReader, value: unknown, pointer: string): SchemeSection {
	const known = ['id', 'name_vi', 'name_en', 'max', 'mode', 'indicator_groups'];
	const raw = reader.object(value, pointer, known);
	return {
		id: reader.text(raw, 'id', pointer),
		name_vi: reader.text(raw, 'name_vi', pointer, undefined, 200),
		name_en: reader.text(raw, 'name_en', pointer, undefined, 200),
		max: reader.number(raw, 'max', pointer, 0, LARGEST),
		mode: reader.oneOf(raw, 'mode', pointer, ['targets', 'criteria']),
		indicator_groups: reader.array(raw, 'indicator_groups', pointer, (each, p) => {
			const group = reader.text({ group: each }, 'group', p);
			if (group.includes(',')) reader.note(p, 'not_allowed', 'a name without ","');
			return group;
		})
	};
}

function targetPointsOf(reader: SchemeReader, value: unknown): TargetPoints {
	const known = ['k', 'cap', 'floor', 'lower_ratio', 'weights'];
	const raw = reader.object(value, '/target', known);
	return {
		k: reader.number(raw, 'k', '/target', 0, 1000, 1),
		cap: reader.number(raw, 'cap', '/target', 0, 1000, 0.1),
		floor: reader.number(raw, 'floor', '/target', 0, 1, 0.5),
		lower_ratio: reader.oneOf(
			raw,
			'lower_ratio',
			'/target',
			['plan_over_actual', 'two_minus'],
			'plan_over_actual'
		),
		weights: reader.array(raw, 'weights', '/target', (each, pointer) => {
			const weighed = reader.object(each, pointer, ['indicator', 'weight']);
			return {
				indicator: reader.text(weighed, 'indicator', pointer),
				weight: reader.number(weighed, 'weight', pointer, 0, LARGEST)
			};
		})
	};
}

function checkScale(reader: SchemeReader, scheme: Extract<Scheme, { kind: 'scale_1000' }>): void {
	noteTwice(reader, '/sections', scheme.sections, 'id');
	noteTwice(reader, '/target/weights', scheme.target.weights, 'indicator');
	const sum = scheme.sections.reduce((total, { max }) => total + max, 0);
	if (Math.abs(sum - scheme.max) > 1e-6)
		reader.note('/max', 'inconsistent', `the sum of the sections, ${sum}`);
	scheme.sections.forEach(({ id, mode }, i) => {
		if (mode === 'criteria' && (id === 'bonus' || id === 'penalty'))
			reader.note(at(at('/sections', i), 'id'), 'not_allowed', 'not bonus, not penalty');
	});
}

function checkTieBreaks(reader: SchemeReader, scheme: Scheme): void {
	const allowed = TIE_BREAKS[scheme.kind];
	const nodes =
		scheme.kind === 'index'
			? [ROOT, ...scheme.groups.map((g) => g.id), ...scheme.indicators.map((i) => i.indicator)]
			: scheme.kind === 'scale_1000'
				? scheme.sections.map((section) => section.id)
				: null;
	scheme.tie_break.forEach((key, i) => {
		const pointer = at('/tie_break', i);
		const prefix = allowed.find((each) => each.endsWith(':') && key.startsWith(each));
		if (!allowed.includes(key) && prefix === undefined)
			reader.note(
				pointer,
				'not_allowed',
				allowed.map((each) => each.replace(/:$/, ':…')).join(', ')
			);
		else if (prefix && nodes && !nodes.includes(key.slice(prefix.length)))
			reader.note(pointer, 'unknown_reference', nodes.join(', '));
		if (scheme.tie_break.indexOf(key) < i) reader.note(pointer, 'duplicate', 'each rule once');
	});
}

/** Notes every element whose `key` an earlier element has. */
function noteTwice<K extends string>(
	reader: SchemeReader,
	pointer: string,
	elements: readonly Readonly<Record<K, string>>[],
	key: K
): void {
	const seen = new Set<string>();
	elements.forEach((element, i) => {
		if (seen.has(element[key])) reader.note(at(at(pointer, i), key), 'duplicate', 'each id once');
		seen.add(element[key]);
	});
}
