import { ROOT, type ScaleScheme, type TargetCountScheme } from '../core/scheme';
import type { Answers, ScaleEntryRow, TargetEntryRow } from './answers';
import type { Branch, Ground, Leaf, LeafScale } from './ground';
import { cellsOf, groundHead, order, orderById, ROOT_ONLY } from './ground-parts';
import type { TargetTerms } from './target-points';

/** Of targets met: 1 or 0 for each target of a unit; a total the body printed is fixed. */
export function targetGround(scheme: TargetCountScheme, answers: Answers): Ground {
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

/** Of a scale of points: points of targets and criteria as shares of their maximum, in sections. */
export function scaleGround(scheme: ScaleScheme, answers: Answers): Ground {
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
		targets: { rule: scheme.target, cells: targetCells(plain, entries) },
		points: {
			max: scheme.max,
			bonus: extra('bonus'),
			penalty: extra('penalty'),
			bonusMax: scheme.bonus.max,
			penaltyMax: scheme.penalty.max
		}
	};
}

/** What the points of each target come from, in the order of figures. */
function targetCells(
	{ units, leaves }: Pick<Ground, 'units' | 'leaves'>,
	entries: readonly (ScaleEntryRow & { id: string })[]
): (TargetTerms | null)[] {
	const known = new Map(entries.map((row) => [`${row.id} ${row.unit_id}`, termsOf(row)]));
	return leaves.flatMap(({ id }) => units.map((unit) => known.get(`${id} ${unit}`) ?? null));
}

function termsOf(row: ScaleEntryRow): TargetTerms | null {
	const { figure, reach, decimals, points } = row;
	if (figure == null || reach == null || decimals == null || points === null) return null;
	return {
		...{ figure, reach, decimals, top: row.top ?? null, base: row.base ?? null },
		...{ strict: row.strict === true, lower_better: row.lower_better === true },
		...{ milestone: row.milestone === true, lowest: row.lowest ?? null },
		...{ highest: row.highest ?? null, unit_vi: row.unit_vi ?? null, unit_en: row.unit_en ?? null }
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
