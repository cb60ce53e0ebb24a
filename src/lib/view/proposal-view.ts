import { formatNumber, formatPeriod, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardRow } from './answer-rows';
import { extentNote, passes, type AwardFilter } from './award-view';
import { locale, recipientWord, told } from './words';

/** The proposals of one session or one period; sessions are never summed. */
export interface ProposalSession {
	key: string;
	/** The period whose results are proposed. */
	period: string;
	/** Which session or submission, as the source says it; null when it does not. */
	session: string | null;
	own: boolean;
	lines: {
		key: string;
		name: string;
		recipients: string;
		count: string;
		asPrinted: string | null;
		sourceId: string;
	}[];
}

/** A unit's proposals by session, those of the period on screen first. [] when there are none. */
export function proposalSessions(
	rows: readonly AwardRow[],
	from: number,
	to: number,
	filter: AwardFilter
): ProposalSession[] {
	const sessions = new Map<string, ProposalSession>();
	for (const row of rows) {
		if (row.stage !== 'proposed' || !passes(row, filter)) continue;
		const period = formatPeriod(row.year_from, row.year_to);
		const key = `${period}|${row.extent_note ?? ''}`;
		const session = sessions.get(key) ?? {
			key,
			period,
			session: extentNote(row),
			own: row.year_from === from && row.year_to === to,
			lines: []
		};
		session.lines.push({
			key: `${row.award_code}|${row.name_vi}|${row.recipient_type}`,
			name: told(row.name_vi, row.name_en),
			recipients: recipientWord(row.recipient_type),
			count: counted(row),
			asPrinted: row.as_printed,
			sourceId: row.source_id
		});
		sessions.set(key, session);
	}
	return [...sessions.values()].sort(
		(a, b) => Number(b.own) - Number(a.own) || a.key.localeCompare(b.key)
	);
}

/**
 * Awards of one period that are both granted and proposed for the same kind of recipient, one sentence each: two cohorts,
 * not a rate of approval. Only where each side is one whole-year figure, so that nothing is added up.
 */
export function cohortSentences(rows: readonly AwardRow[], from: number, to: number): string[] {
	const period = rows.filter(
		(row) => row.year_from === from && row.year_to === to && row.extent === 'year'
	);
	return period.flatMap((granted) => {
		if (granted.stage !== 'granted') return [];
		const proposed = period.find(
			(row) =>
				row.stage === 'proposed' &&
				row.award_code === granted.award_code &&
				row.recipient_type === granted.recipient_type
		);
		const [proposedNote, grantedNote] = [proposed && extentNote(proposed), extentNote(granted)];
		if (!proposed || !proposedNote || !grantedNote) return [];
		return [
			m.awards_cohorts({
				name: told(granted.name_vi, granted.name_en),
				granted: counted(granted),
				granted_note: grantedNote,
				proposed: counted(proposed),
				proposed_note: proposedNote
			})
		];
	});
}

function counted(row: AwardRow): string {
	return qualifierMark(row.qualifier) + formatNumber(row.count, 0, locale());
}
