/** What kinds of figure have a story. */
export const STORY_KINDS = [
	'observation',
	'target',
	'achieved',
	'place',
	'rank',
	'award',
	'share',
	'prize',
	'check',
	'balance',
	'sum',
	'quota',
	'days',
	'count'
] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** Stands where a part of a reference is of all. */
export const ANY = 'all';

/** What is counted of documents and movements. */
export type CountOf = 'chains' | 'tasks' | 'owned' | 'due' | 'known' | 'movements';

/** The figure a story is of: its kind, and what finds its row again. */
export interface StoryRef {
	of: StoryKind;
	/** `unit.year` or `unit.year.rest`; the year may be a period `2020-2025`. */
	id: string;
}

/** A reference taken apart. `rest` is [] where unit and year say it all. */
export interface StoryKey {
	of: StoryKind;
	unitId: string;
	yearFrom: number;
	yearTo: number;
	rest: readonly string[];
}

const WORD = /^([a-z]+)\.(.+?)\.(\d{4})(?:-(\d{4}))?(?:\.(.+))?$/;

/** How a figure is called in the address: `target.63-91.2018.kien-giang-2018-poverty-reduction`. */
export function storyWord({ of, id }: StoryRef): string {
	return `${of}.${id}`;
}

/** The figure a word of the address means; null when it can mean none. Whether there is such a row is not looked at. */
export function storyKey(word: string): StoryKey | null {
	const [, of, unitId, from, to, rest] = WORD.exec(word) ?? [];
	const kind = STORY_KINDS.find((known) => known === of);
	if (kind === undefined || unitId === undefined) return null;
	return {
		of: kind,
		unitId,
		yearFrom: Number(from),
		yearTo: Number(to ?? from),
		rest: rest === undefined ? [] : rest.split('.')
	};
}

/** A figure of `unit-observations` or `observations`. */
export function observationStory(unitId: string, year: number, indicator: string): StoryRef {
	return { of: 'observation', id: `${unitId}.${year}.${indicator}` };
}

/** Actual, per cent or verdict of a target of `target-verdicts`. */
export function targetStory(unitId: string, target: { year: number; target_id: string }): StoryRef {
	return { of: 'target', id: `${unitId}.${target.year}.${target.target_id}` };
}

/** Targets achieved of a unit in a year, the count or its rate. */
export function achievedStory(unitId: string, year: number): StoryRef {
	return { of: 'achieved', id: `${unitId}.${year}` };
}

/** The place of a unit by one indicator, among its region or one of its clusters. */
export function placeStory(
	unitId: string,
	year: number,
	indicator: string,
	scope: { region: true } | { cluster: string }
): StoryRef {
	const within = 'region' in scope ? 'region' : scope.cluster;
	return { of: 'place', id: `${unitId}.${year}.${indicator}.${within}` };
}

/**
 * Score or place of a unit in a ranking. `by` is the id of a preset, an indicator's code, or `scheme`: the one the address carries.
 */
export function rankStory(
	unitId: string,
	{ year, clusterId, by }: { year: number; clusterId: string; by: string }
): StoryRef {
	return { of: 'rank', id: `${unitId}.${year}.${clusterId}.${by}` };
}

/** A count of `awards-by-category`. */
export function awardStory(
	unitId: string,
	row: {
		year_from: number;
		year_to: number;
		award_code: string;
		recipient_type: string;
		stage: string;
		extent: string;
		count: number;
	}
): StoryRef {
	const parts = [row.award_code, row.recipient_type, row.stage, row.extent, row.count];
	return { of: 'award', id: [unitId, periodOf(row), ...parts].join('.') };
}

/** A share of `worker-share`. */
export function shareStory(row: { unit_id: string; year: number; measure: string }): StoryRef {
	return { of: 'share', id: `${row.unit_id}.${row.year}.${row.measure}` };
}

/** Collectives in one place of a province's own clusters and blocks (`prize-places`). */
export function prizeStory(unitId: string, row: { year: number; place: number }): StoryRef {
	return { of: 'prize', id: `${unitId}.${row.year}.${row.place}` };
}

/** A printed figure beside the recomputed one (`printed-checks`). */
export function checkStory(row: { unit_id: string; year: number; check_id: string }): StoryRef {
	return { of: 'check', id: `${row.unit_id}.${row.year}.${row.check_id}` };
}

/** A ratio of the `balance-…` questions. */
export function balanceStory(row: {
	unit_id: string;
	year: number;
	measure: string;
	part: string | null;
}): StoryRef {
	const part = row.part === null ? '' : `.${row.part}`;
	return { of: 'balance', id: `${row.unit_id}.${row.year}.${row.measure}${part}` };
}

/**
 * Awards of one stage added up, counts of whole years and terms only; what is left out is of all. Family or award is given; several types of
 * recipient are joined by `-`.
 */
export function sumStory(
	unitId: string,
	of: {
		year_from: number;
		year_to: number;
		stage: string;
		family?: string;
		level?: string;
		recipient?: string | null;
		award?: string;
	}
): StoryRef {
	const parts = [of.stage, of.family ?? ANY, of.level ?? ANY, of.recipient ?? ANY, of.award ?? ANY];
	return { of: 'sum', id: [unitId, periodOf(of), ...parts].join('.') };
}

/** A share of `quota-checks`. */
export function quotaStory(row: {
	unit_id: string;
	year_from: number;
	year_to: number;
	award_code: string;
	extent: string;
	base: string;
}): StoryRef {
	const parts = [row.award_code, row.extent, row.base];
	return { of: 'quota', id: [row.unit_id, periodOf(row), ...parts].join('.') };
}

/** Days of `balance-timeliness`. */
export function daysStory(row: {
	unit_id: string;
	year: number;
	measure: string;
	doc_id: string;
}): StoryRef {
	return { of: 'days', id: [row.unit_id, row.year, row.measure, row.doc_id].join('.') };
}

/** A count of `document-chains` or `movement-register`, of one unit or (null) of all. */
export function countStory(
	unitId: string | null,
	period: { year_from: number; year_to: number },
	of: CountOf,
	level: string | null = null
): StoryRef {
	return { of: 'count', id: [unitId ?? ANY, periodOf(period), of, level ?? ANY].join('.') };
}

function periodOf({ year_from, year_to }: { year_from: number; year_to: number }): string {
	return year_from === year_to ? `${year_from}` : `${year_from}-${year_to}`;
}
