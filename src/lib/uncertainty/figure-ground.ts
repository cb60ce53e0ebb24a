import { ROOT, type IndexScheme, type RankSumScheme, type SchemeIndicator } from '../core/scheme';
import type { Answers, FigureRow } from './answers';
import type { Branch, Ground, Leaf, LeafScale } from './ground';
import { cellsOf, groundHead, order, orderById, ROOT_ONLY } from './ground-parts';

/** Of an index: figures, normalised and averaged as the scheme says. */
export function indexGround(scheme: IndexScheme, answers: Answers): Ground {
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

/** Of a sum of ranks: figures, each turned into its place; the lowest mean place is best. */
export function rankSumGround(scheme: RankSumScheme, answers: Answers): Ground {
	const rows = answers.madeOf as readonly FigureRow[];
	const leaves = leavesOf(rows, scheme.indicators, () => ({
		parent: 0,
		scale: { method: 'place' }
	}));
	return figureGround(scheme, answers, rows, leaves, ROOT_ONLY, -1);
}

/** Weights are the scheme's own, so that figures asked of it once do for other weights too; the row's where the scheme names no indicator. */
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
				weight: indicator?.weight ?? row.weight,
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
