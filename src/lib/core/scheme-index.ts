import {
	MEANS,
	NORMALISATIONS,
	ROOT,
	type IndexScheme,
	type Normalisation,
	type SchemeGroup,
	type SchemeIndicator
} from './scheme';
import { at, LARGEST, own, type SchemeReader } from './scheme-reader';

/** Levels of groups between the root and an indicator; more is a mistake. */
const DEEPEST = 6;

/** Reads a normalisation; what a method does not use is an unknown property. */
export function normalisationOf(
	reader: SchemeReader,
	value: unknown,
	pointer: string
): Normalisation {
	const named =
		typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { method: null };
	const method = reader.oneOf({ ...named }, 'method', pointer, NORMALISATIONS);
	const having = (...known: string[]) => reader.object(value, pointer, ['method', ...known]);
	switch (method) {
		case 'minmax': {
			const range = reader.interval(having('range'), 'range', pointer, [0, 100]);
			return { method, range: range ?? [0, 100] };
		}
		case 'zscore': {
			const raw = having('mean', 'sd');
			const sd = reader.number(raw, 'sd', pointer, 0, LARGEST, 1);
			if (sd === 0) reader.note(at(pointer, 'sd'), 'out_of_range', 'above 0');
			return { method, mean: reader.number(raw, 'mean', pointer, -LARGEST, LARGEST, 0), sd };
		}
		case 'goalposts': {
			const raw = having('scale', 'cap');
			return {
				method,
				scale: reader.number(raw, 'scale', pointer, 0, LARGEST, 100),
				cap: reader.boolean(raw, 'cap', pointer, true)
			};
		}
		case 'target_distance':
			return { method, cap: reader.boolean(having('cap'), 'cap', pointer, false) };
		case 'reference_distance': {
			const raw = having('reference', 'cap');
			return {
				method,
				reference: reader.text(raw, 'reference', pointer),
				cap: reader.boolean(raw, 'cap', pointer, false)
			};
		}
		case 'scaled': {
			const interval = reader.interval(having('interval'), 'interval', pointer, [0, 100]);
			return { method, interval: interval ?? [0, 100] };
		}
		case 'max_distance':
		case 'max_fraction':
		case 'rank':
		case 'borda':
		case 'percentile_rank':
		case 'none':
			having();
			return { method };
	}
}

/** Reads an indicator of an index or a rank sum. */
export function indicatorOf(
	reader: SchemeReader,
	value: unknown,
	pointer: string
): SchemeIndicator {
	const known = 'indicator parent weight direction target goalposts normalisation'.split(' ');
	const raw = reader.object(value, pointer, known);
	const given = own(raw, 'normalisation') ?? null;
	return {
		indicator: reader.text(raw, 'indicator', pointer),
		parent: reader.text(raw, 'parent', pointer, ROOT),
		weight: reader.number(raw, 'weight', pointer, 0, LARGEST, 1),
		direction: reader.oneOf(raw, 'direction', pointer, ['up', 'down']),
		target:
			(own(raw, 'target') ?? null) === null
				? null
				: reader.number(raw, 'target', pointer, -LARGEST, LARGEST),
		goalposts: reader.interval(raw, 'goalposts', pointer, null),
		normalisation:
			given === null ? null : normalisationOf(reader, given, at(pointer, 'normalisation'))
	};
}

/** Reads a group of an index. */
export function groupOf(reader: SchemeReader, value: unknown, pointer: string): SchemeGroup {
	const known = 'id parent weight aggregation name_vi name_en'.split(' ');
	const raw = reader.object(value, pointer, known);
	return {
		id: reader.text(raw, 'id', pointer),
		parent: reader.text(raw, 'parent', pointer, ROOT),
		weight: reader.number(raw, 'weight', pointer, 0, LARGEST, 1),
		aggregation:
			(own(raw, 'aggregation') ?? null) === null
				? null
				: reader.oneOf(raw, 'aggregation', pointer, MEANS),
		name_vi: reader.text(raw, 'name_vi', pointer, undefined, 200),
		name_en: reader.text(raw, 'name_en', pointer, undefined, 200)
	};
}

/**
 * What the form cannot say: ids are used once, the root's name is kept, parents exist and lead to the root within six levels, no group is
 * empty, no siblings weigh nothing together, and every indicator has the parameters its method needs.
 */
export function checkIndex(reader: SchemeReader, scheme: IndexScheme): void {
	const parentOf = new Map(scheme.groups.map(({ id, parent }) => [id, parent]));
	const seen = new Set([ROOT]);
	const children = [
		...scheme.groups.map((group, i) => ({
			...group,
			pointer: at('/groups', i),
			key: 'id',
			isGroup: true
		})),
		...scheme.indicators.map((each, i) => ({
			id: each.indicator,
			parent: each.parent,
			weight: each.weight,
			pointer: at('/indicators', i),
			key: 'indicator',
			isGroup: false
		}))
	];
	for (const { id, parent, pointer, key, isGroup } of children) {
		if (seen.has(id)) reader.note(at(pointer, key), 'duplicate', `each id once, none "${ROOT}"`);
		seen.add(id);
		if (parent !== ROOT && !parentOf.has(parent))
			reader.note(
				at(pointer, 'parent'),
				'unknown_reference',
				[ROOT, ...parentOf.keys()].join(', ')
			);
		else if (isGroup && !reachesRoot(id, parentOf))
			reader.note(at(pointer, 'parent'), 'circular', `at most ${DEEPEST} levels up to "${ROOT}"`);
	}
	const parents = [{ id: ROOT, pointer: '' }, ...children.filter((child) => child.isGroup)];
	for (const { id, pointer } of parents) {
		const below = children.filter((child) => child.parent === id);
		if (below.length === 0 && id !== ROOT) reader.note(pointer, 'no_weight', 'a member');
		else if (below.length > 0 && !below.some((child) => child.weight > 0))
			reader.note(pointer, 'no_weight', 'a member with a weight above 0');
	}
	scheme.indicators.forEach((each, i) =>
		checkParameters(reader, scheme, each, at('/indicators', i))
	);
}

function checkParameters(
	reader: SchemeReader,
	scheme: IndexScheme,
	each: SchemeIndicator,
	pointer: string
): void {
	const { method } = each.normalisation ?? scheme.normalisation;
	if (method === 'target_distance' && each.target === null)
		reader.note(at(pointer, 'target'), 'missing', 'a target');
	if (method === 'goalposts' && each.goalposts === null)
		reader.note(at(pointer, 'goalposts'), 'missing', '[low, high]');
}

function reachesRoot(id: string, parentOf: ReadonlyMap<string, string>): boolean {
	let node: string | undefined = id;
	for (let level = 0; level <= DEEPEST && node !== undefined; level++) {
		if (node === ROOT) return true;
		node = parentOf.get(node);
	}
	return node === undefined ? true : node === ROOT;
}
