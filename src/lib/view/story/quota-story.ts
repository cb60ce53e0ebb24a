import { formatNumber } from '$lib/core/format';
import { QUOTAS } from '$lib/core/quota-preset';
import { quotasText } from '$lib/core/quotas';
import { m } from '$lib/paraglide/messages';
import type { QuotaCheckRow } from '../answer-rows';
import { quotaView, type QuotaReading } from '../quota-view';
import { locale, told } from '../words';
import { quotesOf, sourcesOf, type Story, type StoryAsk } from './story';
import type { StoryKey } from './story-ref';

/** The questions that give a share of a quota, of the unit and of every unit. `bases` are those a reader stated (`basesText`). */
export function quotaQuestions({ unitId }: StoryKey, bases: string): StoryAsk[] {
	return [unitId, null].map((unit_id) => ({
		name: 'quota-checks',
		params: { unit_id, quotas: quotasText(QUOTAS), bases }
	}));
}

/** The story of proposals against a quota, by one reading of its base; null when there are none. */
export function quotaStory(
	{ unitId, yearFrom, yearTo, rest: [award, extent, base] }: StoryKey,
	rows: readonly QuotaCheckRow[]
): Story | null {
	const own = rows.filter(
		(row) =>
			row.unit_id === unitId &&
			row.year_from === yearFrom &&
			row.year_to === yearTo &&
			row.award_code === award &&
			row.extent === extent
	);
	const row = own.find((each) => each.base === base);
	if (!row || row.share === null || row.base_count === null) return null;
	const reading = readingOf(row);
	const quota = QUOTAS.quotas.find((each) => each.award === award && each.base === base);
	const proposed = formatNumber(row.proposed, 0, locale());
	return {
		subject: m.trust_quota_subject({ award: told(row.award_vi, row.award_en) ?? row.award_code }),
		value: reading.share!,
		about: reading.verdictWord,
		formula: [
			m.trust_quota_made({
				proposed,
				base: formatNumber(row.base_count, 0, locale()),
				share: reading.share!
			}),
			m.trust_quota_base({ base: reading.baseName, known: reading.known }),
			reading.why,
			...(row.proposed_is_bound ? [m.story_bound()] : [])
		],
		rule: quota ? m.trust_quota_rule({ source: quota.source }) : null,
		status: 'computed',
		quotes: quotesOf(row),
		sourceIds: sourcesOf(row.source_id, row.base_source_id),
		linesTitle: m.trust_quota_lines(),
		lines: own.map((each) => {
			const { baseName, share, known } = readingOf(each);
			return {
				key: each.base,
				label: baseName,
				value: share ?? '–',
				note: known,
				own: each === row
			};
		}),
		differs: [],
		names: [row.award_vi, row.award_en].filter((name) => name !== null)
	};
}

function readingOf(row: QuotaCheckRow): QuotaReading {
	return quotaView([row])!.lines[0]!.readings[0]!;
}
