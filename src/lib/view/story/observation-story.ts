import { formatNumber, formatQuantity, formatSigned, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { ObservationRow } from '../answer-rows';
import { locale, statusWord, told } from '../words';
import type { StoryKey } from './story-ref';
import type { ObservationPart } from './story-rows';
import { quotesOf, sourcesOf, storyStatus, type Story, type StoryLine } from './story';

/** The story of a statistical figure; null when the unit has none for the year. `parts` undefined: not answered yet. */
export function observationStory(
	{ yearFrom: year, rest: [indicator] }: StoryKey,
	rows: readonly ObservationRow[],
	parts: readonly ObservationPart[] | undefined
): Story | null {
	const row = rows.find((each) => each.year === year && each.indicator === indicator);
	if (!row) return null;
	const unit = told(row.unit_vi, row.unit_en);
	const lines = observationLines(parts ?? []);
	return {
		subject: told(row.name_vi, row.name_en),
		value: qualifierMark(row.qualifier) + formatQuantity(row.value, row.decimals, unit, locale()),
		about: null,
		formula: formula(row),
		rule: told(row.note_vi, row.note_en),
		status: storyStatus(row.status),
		quotes: quotesOf(row, { as_printed: row.rank_as_printed, source_id: row.source_id }),
		sourceIds: sourcesOf(row.source_id),
		linesTitle: m.story_lines_held(),
		lines,
		differs: otherFigures(parts ?? []),
		names: [row.name_vi, row.name_en]
	};
}

function formula(row: ObservationRow): string[] {
	const number = (value: number) => formatNumber(value, row.decimals, locale());
	const note = row.note && locale() === 'vi' ? row.note : null;
	return [
		row.status === 'derived'
			? note
				? m.story_derived_note({ note })
				: m.story_derived()
			: m.story_as_printed(),
		...(row.status !== 'derived' && note ? [m.story_source_note({ note })] : []),
		...(qualifierMark(row.qualifier) ? [m.story_bound()] : []),
		m.story_decimals({ decimals: row.decimals }),
		...(row.change !== null && row.previous !== null
			? [
					m.story_change({
						value: number(row.value),
						previous: number(row.previous),
						change: formatSigned(row.change, row.decimals, locale())
					})
				]
			: [])
	];
}

/** Every figure held for the same unit, year and indicator, as lines. */
export function observationLines(parts: readonly ObservationPart[]): StoryLine[] {
	return parts.map((part, index) => ({
		key: `${part.origin} ${part.source_id} ${part.status} ${index}`,
		label: part.source_name ?? part.source_id,
		value: partValue(part),
		note: [originWord(part), statusWord(part.status), locale() === 'vi' ? part.note : null]
			.filter((word) => word)
			.join(' · '),
		own: part.origin === 'preferred'
	}));
}

/** What other printings of the same figure say that differs from the one used; [] when all agree. */
export function otherFigures(parts: readonly ObservationPart[]) {
	return parts
		.filter(({ differs }) => differs === true)
		.map((part) => ({
			title: m.story_other_figure(),
			words: m.story_other_figure_words({
				value: partValue(part),
				source: part.source_name ?? part.source_id,
				status: statusWord(part.status)
			})
		}));
}

function partValue(part: ObservationPart): string {
	const unit = told(part.unit_vi, part.unit_en);
	if (part.value_hi !== null && part.value_hi !== part.value)
		return `${formatNumber(part.value, part.decimals, locale())}–${formatQuantity(part.value_hi, part.decimals, unit, locale())}`;
	return qualifierMark(part.qualifier) + formatQuantity(part.value, part.decimals, unit, locale());
}

function originWord({ origin }: ObservationPart): string {
	switch (origin) {
		case 'preferred':
			return m.story_origin_preferred();
		case 'other':
			return m.story_origin_other();
		case 'target':
			return m.story_origin_target();
	}
}
