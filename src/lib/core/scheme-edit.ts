import {
	ROOT,
	type IndexScheme,
	type Normalisation,
	type RankSumScheme,
	type ScaleScheme,
	type Scheme,
	type SchemeGroup,
	type SchemeIndicator,
	type SchemeSection
} from './scheme';

/**
 * Edits of a scheme, each a new scheme. They keep what belongs together in step: a group without members goes, and so do the rules that
 * named what is gone; the total of a scale is the sum of its sections. Whether the outcome is a scheme that can rank is for `checkScheme`.
 */

/** The lowest and the highest figure of an indicator among the units compared. */
export interface Figures {
	lowest: number;
	highest: number;
}

/** The weight of a group or an indicator; a name the scheme does not have changes nothing. */
export function withWeight<S extends IndexScheme | RankSumScheme>(
	scheme: S,
	node: string,
	weight: number
): S {
	return {
		...scheme,
		indicators: scheme.indicators.map((each) =>
			each.indicator === node ? { ...each, weight } : each
		),
		...(scheme.kind === 'index'
			? { groups: scheme.groups.map((each) => (each.id === node ? { ...each, weight } : each)) }
			: {})
	};
}

/** An indicator with some of what the scheme says of it changed. */
export function withIndicator<S extends IndexScheme | RankSumScheme>(
	scheme: S,
	indicator: string,
	changes: Partial<SchemeIndicator>
): S {
	return tidy({
		...scheme,
		indicators: scheme.indicators.map((each) =>
			each.indicator === indicator ? { ...each, ...changes } : each
		)
	});
}

/**
 * With one more indicator of weight 1, in the group its siblings of the same parent are in. Goalposts and target are its lowest and
 * highest figures (the target the better of them), because a method may need them.
 */
export function addIndicator<S extends IndexScheme | RankSumScheme>(
	scheme: S,
	indicator: string,
	direction: 'up' | 'down',
	parent: string,
	figures: Figures | null
): S {
	const added: SchemeIndicator = {
		...{ indicator, parent, weight: 1, direction, normalisation: null },
		...(scheme.kind === 'index' ? neededBy(scheme.normalisation, direction, figures) : NOTHING)
	};
	return { ...scheme, indicators: [...scheme.indicators, added] };
}

/** Without an indicator, nor a group it leaves empty, nor a rule that reads either. */
export function removeIndicator<S extends IndexScheme | RankSumScheme>(
	scheme: S,
	indicator: string
): S {
	return tidy({
		...scheme,
		indicators: scheme.indicators.filter((each) => each.indicator !== indicator)
	});
}

/** An indicator moved into a new group of its own, of weight 1, right below the total; the id is the first free one. */
export function moveToNewGroup(
	scheme: IndexScheme,
	indicator: string,
	name: Pick<SchemeGroup, 'name_vi' | 'name_en'>
): IndexScheme {
	const taken = new Set([
		...scheme.groups.map(({ id }) => id),
		...scheme.indicators.map((each) => each.indicator)
	]);
	let number = 1;
	while (taken.has(`group_${number}`)) number++;
	const id = `group_${number}`;
	const group: SchemeGroup = { id, parent: ROOT, weight: 1, aggregation: null, ...name };
	return withIndicator({ ...scheme, groups: [...scheme.groups, group] }, indicator, {
		parent: id
	});
}

/** A group with some of what the scheme says of it changed. */
export function withGroup(
	scheme: IndexScheme,
	id: string,
	changes: Partial<SchemeGroup>
): IndexScheme {
	return {
		...scheme,
		groups: scheme.groups.map((each) => (each.id === id ? { ...each, ...changes } : each))
	};
}

/** Without a group: its members go up to what it belonged to. */
export function dissolveGroup(scheme: IndexScheme, id: string): IndexScheme {
	const parent = scheme.groups.find((group) => group.id === id)?.parent ?? ROOT;
	const lifted = <T extends { parent: string }>(each: T): T =>
		each.parent === id ? { ...each, parent } : each;
	return tidy({
		...scheme,
		groups: scheme.groups.filter((group) => group.id !== id).map(lifted),
		indicators: scheme.indicators.map(lifted)
	});
}

/** A method with the parameters it has when nothing else is said. */
export function standardNormalisation(
	method: Normalisation['method'],
	reference: string
): Normalisation {
	switch (method) {
		case 'minmax':
			return { method, range: [0, 100] };
		case 'zscore':
			return { method, mean: 50, sd: 10 };
		case 'goalposts':
			return { method, scale: 100, cap: true };
		case 'target_distance':
			return { method, cap: false };
		case 'reference_distance':
			return { method, reference, cap: false };
		case 'scaled':
			return { method, interval: [0, 100] };
		case 'max_distance':
		case 'max_fraction':
		case 'rank':
		case 'borda':
		case 'percentile_rank':
		case 'none':
			return { method };
	}
}

/** The index by another normalisation; indicators get the goalposts or the target it needs and they lack, from their figures. */
export function withNormalisation(
	scheme: IndexScheme,
	normalisation: Normalisation,
	figuresOf: (indicator: string) => Figures | null
): IndexScheme {
	return {
		...scheme,
		normalisation,
		indicators: scheme.indicators.map((each) => {
			const needed = neededBy(normalisation, each.direction, figuresOf(each.indicator));
			return {
				...each,
				goalposts: each.goalposts ?? needed.goalposts,
				target: each.target ?? needed.target
			};
		})
	};
}

/** The sections of a scale, with the total they add up to and without rules that read a section that is gone. */
export function withSections(scheme: ScaleScheme, sections: readonly SchemeSection[]): ScaleScheme {
	return tidy({ ...scheme, sections, max: sections.reduce((sum, { max }) => sum + max, 0) });
}

/** The weight of an indicator's targets on a scale; 1 is what it is without saying. */
export function withTargetWeight(
	scheme: ScaleScheme,
	indicator: string,
	weight: number
): ScaleScheme {
	const others = scheme.target.weights.filter((each) => each.indicator !== indicator);
	const weights = weight === 1 ? others : [...others, { indicator, weight }];
	return { ...scheme, target: { ...scheme.target, weights } };
}

/** An element of a list one place earlier; the first stays. */
export function earlier<T>(list: readonly T[], i: number): readonly T[] {
	const [before, here] = [list[i - 1], list[i]];
	return before === undefined || here === undefined ? list : list.with(i - 1, here).with(i, before);
}

const NOTHING = { goalposts: null, target: null } as const;

/** What a method needs of an indicator and it lacks: goalposts, or a target, from its figures (0 to 100 without any). */
export function neededBy(
	{ method }: Normalisation,
	direction: 'up' | 'down',
	figures: Figures | null
): Pick<SchemeIndicator, 'goalposts' | 'target'> {
	const { lowest, highest } = figures ?? { lowest: 0, highest: 100 };
	switch (method) {
		case 'goalposts':
			return { ...NOTHING, goalposts: lowest < highest ? [lowest, highest] : [lowest, lowest + 1] };
		case 'target_distance':
			return { ...NOTHING, target: direction === 'up' ? highest : lowest };
		default:
			return NOTHING;
	}
}

/** Without groups that have no members and rules that read what is not there. */
function tidy<S extends Scheme>(scheme: S): S {
	if (scheme.kind === 'index') {
		const groups = scheme.groups.filter(({ id }) =>
			[...scheme.groups, ...scheme.indicators].some(({ parent }) => parent === id)
		);
		if (groups.length < scheme.groups.length) return tidy({ ...scheme, groups });
		const nodes = [
			ROOT,
			...groups.map(({ id }) => id),
			...scheme.indicators.map((each) => each.indicator)
		];
		return withoutRules(scheme, 'node:', nodes);
	}
	if (scheme.kind === 'scale_1000')
		return withoutRules(
			scheme,
			'section:',
			scheme.sections.map(({ id }) => id)
		);
	return scheme;
}

function withoutRules<S extends Scheme>(scheme: S, prefix: string, known: readonly string[]): S {
	return {
		...scheme,
		tie_break: scheme.tie_break.filter(
			(key) => !key.startsWith(prefix) || known.includes(key.slice(prefix.length))
		)
	};
}
