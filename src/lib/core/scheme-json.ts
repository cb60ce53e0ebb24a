import {
	DEFAULT_DECIMALS,
	DEFAULT_MIN_SHARE,
	ROOT,
	type IndexScheme,
	type Normalisation,
	type Scheme,
	type SchemeGroup,
	type SchemeIndicator
} from './scheme';

/** Any JSON object. */
export type SchemeJson = Readonly<Record<string, unknown>>;

/**
 * A scheme in its published form (`static/schemas/scheme.schema.json`), what a default says left out: what is written to a file, kept on
 * the device and packed into an address. `checkScheme` reads it back as the same scheme.
 */
export function schemeJson(scheme: Scheme): SchemeJson {
	const { id, version, name_vi, name_en, source, kind } = scheme;
	return given({
		...{ id, version, name_vi, name_en, source, kind },
		rank: filled(
			given({
				method: unless(scheme.rank.method, 'competition'),
				decimals: unless(scheme.rank.decimals, DEFAULT_DECIMALS)
			})
		),
		min_share: unless(scheme.min_share, DEFAULT_MIN_SHARE),
		tie_break: filled(scheme.tie_break),
		decided: filled(scheme.decided),
		...ofKind(scheme)
	});
}

/** Whether two schemes say the same, names and versions included. */
export function isSameScheme(a: Scheme, b: Scheme): boolean {
	return JSON.stringify(schemeJson(a)) === JSON.stringify(schemeJson(b));
}

function ofKind(scheme: Scheme): SchemeJson {
	switch (scheme.kind) {
		case 'official':
			return limitsOf(scheme);
		case 'target_count':
			return {};
		case 'rank_sum':
			return { indicators: filled(scheme.indicators.map(indicatorJson)) };
		case 'index':
			return indexJson(scheme);
		case 'scale_1000':
			return {
				max: scheme.max,
				sections: scheme.sections.map(({ indicator_groups, ...section }) =>
					given({ ...section, indicator_groups: filled(indicator_groups) })
				),
				...limitsOf(scheme),
				target: filled(
					given({
						k: unless(scheme.target.k, 1),
						cap: unless(scheme.target.cap, 0.1),
						floor: unless(scheme.target.floor, 0.5),
						lower_ratio: unless(scheme.target.lower_ratio, 'plan_over_actual'),
						weights: filled(scheme.target.weights)
					})
				),
				veto: filled(scheme.veto)
			};
	}
}

function limitsOf({
	bonus,
	penalty
}: Pick<Extract<Scheme, { bonus: unknown }>, 'bonus' | 'penalty'>) {
	return {
		bonus: bonus.max > 0 ? bonus : undefined,
		penalty: penalty.max > 0 ? penalty : undefined
	};
}

function indexJson(scheme: IndexScheme): SchemeJson {
	return {
		normalisation: normalisationJson(scheme.normalisation),
		aggregation: unless(scheme.aggregation, 'arithmetic'),
		indicators: scheme.indicators.map(indicatorJson),
		groups: filled(scheme.groups.map(groupJson))
	};
}

function indicatorJson(each: SchemeIndicator): SchemeJson {
	const { indicator, parent, weight, direction, target, goalposts, normalisation } = each;
	return given({
		indicator,
		parent: unless(parent, ROOT),
		weight: unless(weight, 1),
		direction,
		target: target ?? undefined,
		goalposts: goalposts ?? undefined,
		normalisation: normalisation ? normalisationJson(normalisation) : undefined
	});
}

function groupJson({ id, parent, weight, aggregation, name_vi, name_en }: SchemeGroup): SchemeJson {
	return given({
		id,
		parent: unless(parent, ROOT),
		weight: unless(weight, 1),
		aggregation: aggregation ?? undefined,
		name_vi,
		name_en
	});
}

/** Every parameter is written: a default is not worth a doubt about which method uses which. */
function normalisationJson(normalisation: Normalisation): SchemeJson {
	return { ...normalisation };
}

function unless<T>(value: T, standard: T): T | undefined {
	return value === standard ? undefined : value;
}

/** Undefined for an empty list or object. */
function filled<T extends object>(value: T): T | undefined {
	return Object.keys(value).length > 0 ? value : undefined;
}

/** Without the properties that are undefined. */
function given(json: SchemeJson): SchemeJson {
	return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
}
