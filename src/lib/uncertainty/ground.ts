import type { Mean, Normalisation, RANK_METHODS, TargetPoints } from '../core/scheme';
import type { TargetTerms } from './target-points';

/**
 * What how sure a ranking is, and why a unit stands where it does, are computed on: a scheme and the figures the SQL answered, as numbers.
 * `groundOf` makes it. Plain objects and typed arrays, so that it can be posted to a worker. Units, leaves and branches are sorted by id, so
 * that the order rows came in changes nothing.
 */
export interface Ground {
	kind: 'index' | 'rank_sum' | 'target_count' | 'scale_1000';
	units: readonly string[];
	leaves: readonly Leaf[];
	/** Below before above: the children of a branch stand before it, the root is the last. */
	branches: readonly Branch[];
	/** Leaf by leaf, a figure for each unit (`figures[leaf * units.length + unit]`); NaN where there is none. */
	figures: Float64Array;
	/** 1 where the unit should have a figure of the leaf, as `figures`; 0 where none is wanted: a target the unit does not have. */
	wanted: Uint8Array;
	/** 1 when the highest total comes first, -1 when the lowest does. */
	best: 1 | -1;
	minShare: number;
	decimals: number;
	rankMethod: (typeof RANK_METHODS)[number];
	/** The rules that part equal totals, in order. */
	ties: readonly TieRule[];
	/** A total that stands whatever the weights are (a count of targets the body printed); NaN where the total is computed. */
	fixed: Float64Array;
	/** Why a unit is not ranked whatever its figures are; null where they decide. */
	barred: readonly (Unranked | null)[];
	points: PointLimits | null;
	/** What the points of targets come from, as `figures`; a cell is null where only its points are known. */
	targets: { rule: TargetPoints; cells: readonly (TargetTerms | null)[] } | null;
}

export const UNRANKED = ['no_data', 'below_minimum', 'undefined_mean', 'vetoed'] as const;
/** Why a unit has no place, in the words of the SQL. */
export type Unranked = (typeof UNRANKED)[number];

/** How a leaf's figure becomes its value: a normalisation of an index or, in a sum of ranks, the place from the best (1). */
export type LeafScale = Normalisation | { method: 'place' };

/** An indicator, or one of the targets and criteria a total of points is made of. */
export interface Leaf {
	/** The indicator; the entry of `scheme-target-count-entries`; section/entry of `scheme-scale-entries`. */
	id: string;
	/** Position in `branches`. */
	parent: number;
	weight: number;
	sign: 1 | -1;
	scale: LeafScale;
	target: number | null;
	goalposts: readonly [low: number, high: number] | null;
	/** What figures are rounded to, and what they cannot pass; null: no bound known. */
	decimals: number;
	lowest: number | null;
	highest: number | null;
}

/** A group of an index, a section of a scale of points, or the root. */
export interface Branch {
	id: string;
	/** Position in `branches`; -1 for the root. */
	parent: number;
	/** A section's is its maximum. */
	weight: number;
	/** `points`: the sum of the sections, each held to its maximum, with bonus and penalty. */
	mean: Mean | 'points';
}

/** A rule that parts equal totals: the value of a node (leaf, or leaves.length + branch), or one given for each unit. */
export type TieRule = { node: number } | { values: Float64Array };

/** What a scale of points adds to its sections; each list has a number per unit. */
export interface PointLimits {
	max: number;
	bonus: Float64Array;
	penalty: Float64Array;
	bonusMax: number;
	penaltyMax: number;
}

/** The weights as the scheme writes them: of the leaves, then of the branches. */
export function weightsOf({ leaves, branches }: Ground): Float64Array {
	return Float64Array.from([...leaves, ...branches], ({ weight }) => weight);
}

/** The nodes right below each branch, as positions among leaves and then branches. */
export function childrenOf({ leaves, branches }: Ground): readonly (readonly number[])[] {
	const children: number[][] = branches.map(() => []);
	[...leaves, ...branches].forEach(({ parent }, node) => children[parent]?.push(node));
	return children;
}

/** The id of a node: a leaf, or leaves.length + branch. Throws `unknown node: n`. */
export function nodeId({ leaves, branches }: Ground, node: number): string {
	const found = leaves[node] ?? branches[node - leaves.length];
	if (!found) throw new Error(`unknown node: ${node}`);
	return found.id;
}

/** The node with that id, a leaf before a branch; throws `unknown node: id`. */
export function nodeOf({ leaves, branches }: Ground, id: string): number {
	const node = [...leaves, ...branches].findIndex((each) => each.id === id);
	if (node < 0) throw new Error(`unknown node: ${id}`);
	return node;
}

/** The position of a unit; throws `unknown unit: id`. */
export function unitOf({ units }: Ground, id: string): number {
	const unit = units.indexOf(id);
	if (unit < 0) throw new Error(`unknown unit: ${id}`);
	return unit;
}

/**
 * The ground of some units alone, `units[i]` of it as unit i. Their figures stay; what a figure is worth among all (ranges, means, places) is
 * not in it.
 */
export function groundOfUnits(ground: Ground, units: readonly number[]): Ground {
	const n = ground.units.length;
	const cells = ground.leaves.flatMap((_, leaf) => units.map((unit) => leaf * n + unit));
	const among = (numbers: Float64Array) => Float64Array.from(units, (unit) => numbers[unit]!);
	const { points, targets } = ground;
	return {
		...ground,
		units: units.map((unit) => ground.units[unit]!),
		figures: Float64Array.from(cells, (cell) => ground.figures[cell]!),
		wanted: Uint8Array.from(cells, (cell) => ground.wanted[cell]!),
		ties: ground.ties.map((rule) => ('node' in rule ? rule : { values: among(rule.values) })),
		fixed: among(ground.fixed),
		barred: units.map((unit) => ground.barred[unit] ?? null),
		points: points && { ...points, bonus: among(points.bonus), penalty: among(points.penalty) },
		targets: targets && { ...targets, cells: cells.map((cell) => targets.cells[cell] ?? null) }
	};
}
