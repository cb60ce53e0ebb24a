import {
	ROOT,
	type IndexScheme,
	type RankSumScheme,
	type ScaleScheme,
	type Scheme,
	type SchemeIndicator,
	type TargetCountScheme
} from '../core/scheme';
import type { Answers, FigureRow, ScaleEntryRow, TargetEntryRow } from './answers';
import type { Branch, Ground, Leaf, LeafScale, TieRule } from './ground';

/**
 * The ground of a scheme and what the SQL answered for one cluster and year. What it means by kind:
 *   index         figures, normalised and averaged as the scheme says
 *   rank_sum      figures, each turned into its place in the cluster; the lowest mean place is best
 *   target_count  1 or 0 for each target, all of the same weight; a total the body printed is fixed, since no one knows which targets it counts
 *   scale_1000    points of targets and criteria as shares of their maximum, in sections
 * Null for `official`, where it means nothing: totals a cluster entered have no weights to doubt.
 * What a person decided about equal totals is not here: places are those by the rules (`rank_by_rules`).
 */
export function groundOf(scheme: Scheme, answers: Answers): Ground | null {
	switch (scheme.kind) {
		case 'index':
			return indexGround(scheme, answers);
		case 'rank_sum':
			return rankSumGround(scheme, answers);
		case 'target_count':
			return targetGround(scheme, answers);
		case 'scale_1000':
			return scaleGround(scheme, answers);
		case 'official':
			return null;
	}
}

const ROOT_ONLY: readonly Branch[] = [{ id: ROOT, parent: -1, weight: 1, mean: 'arithmetic' }];

function indexGround(scheme: IndexScheme, answers: Answers): Ground {
	const rows = answers.madeOf as readonly FigureRow[];
	const depthOf = (id: string): number => {
		const group = scheme.groups.find((each) => each.id === id);
		return group ? depthOf(group.parent) + 1 : 0;
	};
	const groups = [...scheme.groups].sort(
		(a, b) => depthOf(b.id) - depthOf(a.id) || order(a.id, b.id)
	);
	const position = new Map([...groups.map(({ id }) => id), ROOT].map((id, i) => [id, i]));
	const branches = [
		...groups.map(({ id, parent, weight, aggregation }): Branch => ({
			id,
			parent: position.get(parent)!,
			weight,
			mean: aggregation ?? scheme.aggregation
		})),
		{ id: ROOT, parent: -1, weight: 1, mean: scheme.aggregation }
	];
	const leaves = leavesOf(rows, scheme.indicators, (given) => ({
		parent: position.get(given?.parent ?? ROOT)!,
		scale: given?.normalisation ?? scheme.normalisation
	}));
	return figureGround(scheme, answers, rows, leaves, branches, 1);
}

function rankSumGround(scheme: RankSumScheme, answers: Answers): Ground {
	const rows = answers.madeOf as readonly FigureRow[];
	const leaves = leavesOf(rows, [], () => ({ parent: 0, scale: { method: 'place' } }));
	return figureGround(scheme, answers, rows, leaves, ROOT_ONLY, -1);
}

function leavesOf(
	rows: readonly FigureRow[],
	given: readonly SchemeIndicator[],
	own: (indicator: SchemeIndicator | undefined) => { parent: number; scale: LeafScale }
): Leaf[] {
	const byId = new Map(given.map((each) => [each.indicator, each]));
	const rowById = new Map(rows.map((row) => [row.indicator, row]));
	return [...rowById.values()]
		.map((row): Leaf => {
			const indicator = byId.get(row.indicator);
			return {
				...own(indicator),
				id: row.indicator,
				weight: row.weight,
				sign: row.sign < 0 ? -1 : 1,
				target: indicator?.target ?? null,
				goalposts: indicator?.goalposts ?? null,
				decimals: row.decimals ?? 0,
				lowest: row.lowest,
				highest: row.highest
			};
		})
		.sort(orderById);
}

function figureGround(
	scheme: IndexScheme | RankSumScheme,
	answers: Answers,
	rows: readonly FigureRow[],
	leaves: readonly Leaf[],
	branches: readonly Branch[],
	best: 1 | -1
): Ground {
	const plain = groundHead(scheme, answers, leaves, branches);
	const cells = cellsOf(
		plain,
		rows.map(({ unit_id, indicator, figure }) => [unit_id, indicator, figure])
	);
	return { ...plain, ...cells, wanted: cells.wanted.fill(1), kind: scheme.kind, best };
}

function targetGround(scheme: TargetCountScheme, answers: Answers): Ground {
	const rows = answers.madeOf as readonly TargetEntryRow[];
	const leaves = [...new Set(rows.map(({ entry }) => entry))]
		.sort(order)
		.map((id) => pointLeaf(id, 0, 1, { method: 'goalposts', scale: 100, cap: false }, 0, 1));
	const plain = groundHead(scheme, answers, leaves, ROOT_ONLY);
	const printed = new Map(
		answers.ranking
			.filter((row) => row.count_basis === 'printed')
			.map((row) => [row.unit_id, row.score ?? Number.NaN])
	);
	return {
		...plain,
		...cellsOf(
			plain,
			rows
				.filter(({ unit_id }) => !printed.has(unit_id))
				.map(({ unit_id, entry, met }) => [unit_id, entry, met])
		),
		kind: 'target_count',
		fixed: Float64Array.from(plain.units, (unit) => printed.get(unit) ?? Number.NaN)
	};
}

function scaleGround(scheme: ScaleScheme, answers: Answers): Ground {
	const rows = answers.madeOf as readonly ScaleEntryRow[];
	const sections = [...scheme.sections].sort((a, b) => order(a.id, b.id));
	const branches = [
		...sections.map(({ id, max }): Branch => ({
			id,
			parent: sections.length,
			weight: max,
			mean: 'arithmetic'
		})),
		{ id: ROOT, parent: -1, weight: 1, mean: 'points' as const }
	];
	const entries = rows.flatMap((row) => {
		const parent = sections.findIndex(({ id }) => id === row.section);
		return row.entry === null || parent < 0
			? []
			: [{ ...row, id: `${row.section}/${row.entry}`, parent, weight: row.weight ?? 0 }];
	});
	const share: LeafScale = { method: 'goalposts', scale: 1, cap: false };
	const { k, cap } = scheme.target;
	const leaves = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
		.map(({ id, parent, weight }) => {
			const overPlan = sections[parent]!.mode === 'targets' && k > 0 ? 1 + cap : 1;
			return pointLeaf(id, parent, weight, share, scheme.rank.decimals, weight * overPlan);
		})
		.sort(orderById);
	const plain = groundHead(scheme, answers, leaves, branches);
	const extra = (section: string) => {
		const points = new Map(
			rows
				.filter((row) => row.entry === null && row.section === section)
				.map((row) => [row.unit_id, row.points ?? 0])
		);
		return Float64Array.from(plain.units, (unit) => points.get(unit) ?? 0);
	};
	return {
		...plain,
		...cellsOf(
			plain,
			entries.map(({ unit_id, id, points }) => [unit_id, id, points])
		),
		kind: 'scale_1000',
		points: {
			max: scheme.max,
			bonus: extra('bonus'),
			penalty: extra('penalty'),
			bonusMax: scheme.bonus.max,
			penaltyMax: scheme.penalty.max
		}
	};
}

/** A leaf whose figures are points from 0 to `highest`, worth its weight at `weight` points (a target met: at 1). */
function pointLeaf(
	id: string,
	parent: number,
	weight: number,
	scale: LeafScale,
	decimals: number,
	highest: number
): Leaf {
	const goalposts: Leaf['goalposts'] = [0, weight];
	return {
		...{ id, parent, weight, scale, goalposts, decimals, highest },
		...{ sign: 1, target: null, lowest: 0 }
	};
}

function groundHead(
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
		points: null
	};
}

/** Figures and where they are wanted: each cell given is wanted, one that is null is missing. */
function cellsOf(
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

/** By code units: the same everywhere, whatever the language. */
function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function orderById(a: { id: string }, b: { id: string }): number {
	return order(a.id, b.id);
}
