import { ROOT, type Scheme } from '../core/scheme';
import type { Answers } from './answers';
import type { Branch, Ground, Leaf, TieRule } from './ground';

/** The branches of a total without groups. */
export const ROOT_ONLY: readonly Branch[] = [
	{ id: ROOT, parent: -1, weight: 1, mean: 'arithmetic' }
];

/** What every ground has: the units in the order of ids, the settings of the scheme, its tie rules and whom it bars; the highest total is best. */
export function groundHead(
	scheme: Scheme,
	{ ranking, ties }: Answers,
	leaves: readonly Leaf[],
	branches: readonly Branch[]
) {
	const rows = [...ranking].sort((a, b) => order(a.unit_id, b.unit_id));
	const units = rows.map(({ unit_id }) => unit_id);
	const ids = [...leaves, ...branches].map(({ id }) => id);
	const values = (key: string) => {
		const given = new Map(
			key === 'exceeded' && scheme.kind === 'target_count'
				? rows.map((row) => [row.unit_id, row.exceeded ?? null])
				: ties.filter((row) => row.key === key).map((row) => [row.unit_id, row.value])
		);
		return Float64Array.from(units, (unit) => given.get(unit) ?? Number.NaN);
	};
	return {
		units,
		leaves,
		branches,
		best: 1 as const,
		minShare: scheme.min_share,
		decimals: scheme.rank.decimals,
		rankMethod: scheme.rank.method,
		ties: scheme.tie_break.map((key): TieRule => {
			const node = /^(?:node|section):/.test(key) ? ids.indexOf(key.replace(/^\w+:/, '')) : -1;
			return node >= 0 ? { node } : { values: values(key) };
		}),
		fixed: new Float64Array(units.length).fill(Number.NaN),
		barred: rows.map((row) => (row.unranked_reason === 'vetoed' ? ('vetoed' as const) : null)),
		points: null,
		targets: null
	};
}

/** Figures and where they are wanted: each cell given is wanted, one that is null is missing. */
export function cellsOf(
	{ units, leaves }: Pick<Ground, 'units' | 'leaves'>,
	cells: readonly (readonly [unit: string, leaf: string, figure: number | null])[]
): Pick<Ground, 'figures' | 'wanted'> {
	const unitAt = new Map(units.map((unit, i) => [unit, i]));
	const leafAt = new Map(leaves.map(({ id }, i) => [id, i]));
	const figures = new Float64Array(units.length * leaves.length).fill(Number.NaN);
	const wanted = new Uint8Array(figures.length);
	for (const [unit, leaf, figure] of cells) {
		const [column, row] = [unitAt.get(unit), leafAt.get(leaf)];
		if (column === undefined || row === undefined) continue;
		const cell = row * units.length + column;
		figures[cell] = figure ?? Number.NaN;
		wanted[cell] = 1;
	}
	return { figures, wanted };
}

/** Compares ids by code units: the same everywhere, whatever the language. */
export function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts what has an id by it. */
export function orderById(a: { id: string }, b: { id: string }): number {
	return order(a.id, b.id);
}
