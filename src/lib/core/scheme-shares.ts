import { ROOT, type IndexScheme, type RankSumScheme } from './scheme';

/**
 * The share of the total, 0 to 1, that each group and indicator of a scheme has by the weights alone, before any figure is missing: its
 * part of its siblings' weights times the share of what it belongs to. `nominal_share` of `scheme-index-parts` is the same, which a test
 * holds; it is computed here because a slider shows it before the answer comes. A rank sum has no groups.
 */
export function sharesOf(scheme: IndexScheme | RankSumScheme): ReadonlyMap<string, number> {
	const groups = scheme.kind === 'index' ? scheme.groups : [];
	const nodes = [
		...groups.map(({ id, parent, weight }) => ({ id, parent, weight })),
		...scheme.indicators.map(({ indicator, parent, weight }) => ({
			id: indicator,
			parent: scheme.kind === 'index' ? parent : ROOT,
			weight
		}))
	];
	const shares = new Map<string, number>();
	const descend = (parent: string, share: number): void => {
		const children = nodes.filter((node) => node.parent === parent);
		const sum = children.reduce((total, { weight }) => total + weight, 0);
		for (const { id, weight } of children) {
			if (shares.has(id)) continue;
			shares.set(id, sum > 0 ? (share * weight) / sum : 0);
			descend(id, shares.get(id)!);
		}
	};
	descend(ROOT, 1);
	return shares;
}
