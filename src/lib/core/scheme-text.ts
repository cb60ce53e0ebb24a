import {
	ROOT,
	type Normalisation,
	type Scheme,
	type SchemeGroup,
	type SchemeIndicator
} from './scheme';

/**
 * A scheme as the one text the SQL takes as `$scheme`: a line for each thing it says, as `src/lib/sql/model/60-scheme-lines.sql`
 * lists them. Names and reasons, without effect on a score, are left out. Expects a scheme `checkScheme` has read: its ids hold no "|" and no line break.
 */
export function schemeText(scheme: Scheme): string {
	return [
		settingsLine(scheme),
		...scheme.tie_break.map((key, i) => line('b', i + 1, key)),
		...scheme.decided.map(({ cluster_id, year, above, below }) =>
			line('d', cluster_id, year, above, below)
		),
		...linesByKind(scheme)
	].join('\n');
}

type Field = string | number | null;

function line(...fields: readonly Field[]): string {
	return fields.map((field) => field ?? '').join('|');
}

function settingsLine(scheme: Scheme): string {
	const target = scheme.kind === 'scale_1000' ? scheme.target : null;
	const limits = scheme.kind === 'scale_1000' || scheme.kind === 'official' ? scheme : null;
	return line(
		's',
		scheme.min_share,
		scheme.rank.decimals,
		scheme.rank.method,
		target?.k ?? null,
		target?.cap ?? null,
		target?.floor ?? null,
		target?.lower_ratio ?? null,
		limits?.bonus.max ?? null,
		limits?.penalty.max ?? null
	);
}

function linesByKind(scheme: Scheme): string[] {
	switch (scheme.kind) {
		case 'official':
		case 'target_count':
			return [];
		case 'scale_1000':
			return [
				...scheme.sections.map(({ id, max, mode, indicator_groups }, i) =>
					line('c', i + 1, id, max, mode, indicator_groups.join(','))
				),
				...scheme.target.weights.map(({ indicator, weight }) => line('t', indicator, weight)),
				...scheme.veto.map((criterion) => line('v', criterion))
			];
		case 'rank_sum':
			return scheme.indicators.map((each) => indicatorLine(each, { method: 'none' }, []));
		case 'index':
			return [
				line('g', ROOT, 1, scheme.aggregation),
				...scheme.groups.map(({ id, parent, weight, aggregation }) =>
					line(
						'g',
						id,
						weight,
						aggregation ?? scheme.aggregation,
						...ancestors(parent, scheme.groups)
					)
				),
				...scheme.indicators.map((each) =>
					indicatorLine(
						each,
						each.normalisation ?? scheme.normalisation,
						ancestors(each.parent, scheme.groups)
					)
				)
			];
	}
}

function indicatorLine(
	each: SchemeIndicator,
	normalisation: Normalisation,
	above: readonly string[]
): string {
	return line(
		'i',
		each.indicator,
		each.weight,
		each.direction,
		normalisation.method,
		...parameters(each, normalisation),
		...above
	);
}

/** From the parent up to the root; the scheme was checked, so every parent exists and no path is a circle. */
function ancestors(parent: string, groups: readonly SchemeGroup[]): string[] {
	const group = groups.find(({ id }) => id === parent);
	return group ? [parent, ...ancestors(group.parent, groups)] : [parent];
}

/** low, high, out_low, out_high, capped, reference. */
function parameters(each: SchemeIndicator, by: Normalisation): Field[] {
	switch (by.method) {
		case 'minmax':
			return [null, null, ...by.range, null, null];
		case 'zscore':
			return [null, null, by.mean, by.sd, null, null];
		case 'goalposts':
			return [...(each.goalposts ?? [null, null]), 0, by.scale, yes(by.cap), null];
		case 'target_distance':
			return [null, each.target, null, null, yes(by.cap), null];
		case 'reference_distance':
			return [null, null, null, null, yes(by.cap), by.reference];
		case 'scaled':
			return [...by.interval, null, null, null, null];
		case 'max_distance':
		case 'max_fraction':
		case 'rank':
		case 'borda':
		case 'percentile_rank':
		case 'none':
			return [null, null, null, null, null, null];
	}
}

function yes(flag: boolean): Field {
	return flag ? 'yes' : null;
}
