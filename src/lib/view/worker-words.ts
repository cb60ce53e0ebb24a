import { formatNumber, formatPercent, formatSigned, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { WorkerShareRow } from './answer-rows';
import { locale } from './words';

/** A published share in words: the number with its bound, of what, on which base, and its change as printed. */
export interface ShareWords {
	value: string;
	of: string;
	base: string;
	change: string | null;
}

/** Words of one share. The base is said even when it is unknown; an ambiguous change is quoted, not resolved. */
export function shareWords(row: WorkerShareRow): ShareWords {
	const decimals =
		Number.isInteger(row.share) && row.base_count === null
			? 0
			: row.measure === 'not_leader_merit'
				? 2
				: 1;
	return {
		value: qualifierMark(row.qualifier) + formatPercent(row.share, decimals, locale()),
		of: measureWords(row.measure),
		base:
			row.base_count !== null && row.direct_count !== null
				? m.worker_base_known({
						direct: formatNumber(row.direct_count, 0, locale()),
						base: formatNumber(row.base_count, 0, locale())
					})
				: m.worker_base_unknown(),
		change: changeWords(row)
	};
}

/** What a published share is a share of. */
export function measureWords(measure: WorkerShareRow['measure']): string {
	switch (measure) {
		case 'direct_worker':
			return m.worker_measure_direct();
		case 'direct_worker_and_people':
			return m.worker_measure_people();
		case 'not_leader_merit':
			return m.worker_measure_not_leader();
		case 'small_collective':
			return m.worker_measure_small();
	}
}

function changeWords(row: WorkerShareRow): string | null {
	if (row.change !== null && row.change_unit === 'pp')
		return m.worker_change_pp({
			change: `${formatSigned(row.change, 1, locale())}\u00A0${m.unit_pp()}`
		});
	return row.change_raw ? m.worker_change_ambiguous({ words: row.change_raw }) : null;
}
