import type { Row } from '$lib/table/rows';
import { round } from './number-text.ts';
import { PLANTED } from './planted.ts';
import { ILLUSTRATIVE_SOURCE } from './source.ts';

/**
 * The rows of `worker_shares`, counted from the awards granted to individuals, all awards together: base, direct
 * workers, their share in % with one decimal, and its change in percentage points from the year before (null when
 * that year has no row). Planted unit-years have no row.
 */
export function workerShareRows(awards: readonly Row[]): Row[] {
	const counts = new Map<string, { unitId: string; year: number; base: number; direct: number }>();
	for (const award of awards) {
		if (award.stage !== 'granted' || award.recipient_type !== 'individual') continue;
		const [unitId, year, count] = [
			String(award.unit_id),
			Number(award.year_from),
			Number(award.count)
		];
		if (isMissing(unitId, year)) continue;
		const key = keyOf(unitId, year);
		const entry = counts.get(key) ?? { unitId, year, base: 0, direct: 0 };
		entry.base += count;
		if (award.position_group === 'direct') entry.direct += count;
		counts.set(key, entry);
	}
	return [...counts.values()].map(({ unitId, year, base, direct }) => {
		const before = counts.get(keyOf(unitId, year - 1));
		const share = percent(direct, base);
		return {
			unit_id: unitId,
			year,
			measure: 'direct_worker',
			base: 'individuals',
			share,
			base_count: base,
			direct_count: direct,
			change: before ? round(share - percent(before.direct, before.base), 1) : null,
			change_unit: before ? 'pp' : null,
			source_id: ILLUSTRATIVE_SOURCE
		};
	});
}

function keyOf(unitId: string, year: number): string {
	return `${unitId} ${year}`;
}

function percent(part: number, whole: number): number {
	return round((100 * part) / whole, 1);
}

function isMissing(unitId: string, year: number): boolean {
	const { notSplit, missingWorkerShares } = PLANTED;
	const lumped = notSplit.unitId === unitId && notSplit.years.some((planted) => planted === year);
	return lumped || missingWorkerShares.some((gap) => gap.unitId === unitId && gap.year === year);
}
