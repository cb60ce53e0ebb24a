import {
	DEFAULT_MIN_SHARE,
	ROOT,
	type IndexScheme,
	type Scheme,
	type SchemeKind,
	type SchemeSection
} from '$lib/core/scheme';
import { isShipped, PRESETS } from '$lib/core/scheme-presets';
import { m } from '$lib/paraglide/messages';
import type { IndicatorChoiceRow } from './scheme-rows';
import { sectionWord } from './scheme-words';

/** The version of a scheme nobody but the reader has decided on. */
const OWN_VERSION = '1';
/** What the sections criteria belong to are called in `criteria`. */
export const CRITERIA_SECTIONS = ['ktxh', 'xdd', 'tdkt'] as const;

/**
 * An edited scheme as the reader's own. Edited from one that ships, it gets a name, a version and a source that say it is no longer what
 * was shipped, unless the edit gave others, so that nobody takes the one for the other; edited from any other it stays as it is. The id
 * stays: it says where to go back to.
 */
export function ownScheme<S extends Scheme>(edited: S, from: Scheme): S {
	if (!isShipped(from)) return edited;
	const { name_vi, name_en, source, version } = from;
	const unless = (key: 'name_vi' | 'name_en' | 'source' | 'version', own: string) =>
		edited[key] === from[key] ? own : edited[key];
	return {
		...edited,
		version: unless('version', version === OWN_VERSION ? `${version}+` : OWN_VERSION),
		name_vi: unless('name_vi', m.scheme_own_name({ name: name_vi }, { locale: 'vi' })),
		name_en: unless('name_en', m.scheme_own_name({ name: name_en }, { locale: 'en' })),
		source: unless(
			'source',
			m.scheme_own_source({ name: name_vi, version, source }, { locale: 'vi' })
		)
	};
}

/** An index of one indicator alone, to build on. */
export function indexOf(row: IndicatorChoiceRow): IndexScheme {
	const { indicator, direction, name_vi, name_en } = row;
	return {
		kind: 'index',
		id: 'own_index',
		version: OWN_VERSION,
		name_vi: m.scheme_new_name({ name: name_vi }, { locale: 'vi' }),
		name_en: m.scheme_new_name({ name: name_en }, { locale: 'en' }),
		source: m.scheme_new_source({}, { locale: 'vi' }),
		rank: { method: 'competition', decimals: 2 },
		min_share: DEFAULT_MIN_SHARE,
		tie_break: [],
		decided: [],
		normalisation: { method: 'minmax', range: [0, 100] },
		aggregation: 'arithmetic',
		indicators: [
			{
				...{ indicator, direction, parent: ROOT, weight: 1 },
				...{ target: null, goalposts: null, normalisation: null }
			}
		],
		groups: []
	};
}

/** How an index made here is added up. The least of a cluster is 0 by min–max, and no other mean is defined of that. */
const PLAIN_INDEX: Pick<IndexScheme, 'normalisation' | 'aggregation' | 'tie_break' | 'groups'> = {
	normalisation: { method: 'minmax', range: [0, 100] },
	aggregation: 'arithmetic',
	tie_break: [],
	groups: []
};

/**
 * A scheme of another kind in the place of one: the first that ships of that kind, with the name, the way places are numbered and the
 * decisions of the old one; between an index and a sum of ranks the indicators stay too. An index with too few of its shipped indicators among
 * the `usable` ones to rank anybody takes those instead, evenly.
 */
export function schemeOfKind(
	kind: SchemeKind,
	scheme: Scheme,
	usable: readonly Pick<IndicatorChoiceRow, 'indicator' | 'direction'>[] = []
): Scheme {
	const first = PRESETS.find((preset) => preset.kind === kind)!;
	const { name_vi, name_en, source, version, decided } = ownScheme(scheme, scheme);
	const rank = { ...first.rank, method: scheme.rank.method };
	const next = { ...first, name_vi, name_en, source, version, decided, rank };
	if (next.kind === 'rank_sum' && scheme.kind === 'index')
		return {
			...next,
			indicators: scheme.indicators.map((each) => ({
				...each,
				...{ parent: ROOT, normalisation: null, target: null, goalposts: null }
			}))
		};
	if (next.kind === 'index' && scheme.kind === 'rank_sum' && scheme.indicators.length > 0)
		return {
			...next,
			...PLAIN_INDEX,
			indicators: scheme.indicators
		};
	if (next.kind !== 'index' || usable.length === 0) return next;
	const here = new Set(usable.map(({ indicator }) => indicator));
	const known = next.indicators.filter(({ indicator }) => here.has(indicator));
	if (known.length >= next.min_share * next.indicators.length) return next;
	return {
		...next,
		...PLAIN_INDEX,
		indicators: usable.map(({ indicator, direction }) => ({
			...{ indicator, direction, parent: ROOT, weight: 1 },
			...{ target: null, goalposts: null, normalisation: null }
		}))
	};
}

/** A section of a scale that takes what criteria of that section score. */
export function criteriaSection(id: (typeof CRITERIA_SECTIONS)[number]): SchemeSection {
	return { ...{ id, max: 100, mode: 'criteria', indicator_groups: [] }, ...sectionNames(id) };
}

/** A section of a scale that takes targets; its id is the first free one. */
export function targetsSection(sections: readonly SchemeSection[]): SchemeSection {
	let number = 1;
	while (sections.some(({ id }) => id === `targets_${number}`)) number++;
	return {
		...{ id: `targets_${number}`, max: 100, mode: 'targets', indicator_groups: [] },
		name_vi: m.scheme_new_section({}, { locale: 'vi' }),
		name_en: m.scheme_new_section({}, { locale: 'en' })
	};
}

function sectionNames(id: string): Pick<SchemeSection, 'name_vi' | 'name_en'> {
	return { name_vi: sectionWord(id, 'vi'), name_en: sectionWord(id, 'en') };
}
