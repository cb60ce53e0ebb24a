import type { DatasetId } from '$lib/engine/engine';
import { m } from '$lib/paraglide/messages';
import type { AwardRow, ObservationRow, PrizeRow, TargetRow, WorkerShareRow } from '../answer-rows';
import type { UnitRow } from '../unit';
import type { Headline } from './headline';

/** What a scorecard holds for one unit and year. */
export interface Held {
	unit: UnitRow;
	head: Headline;
	targets: readonly TargetRow[];
	observations: readonly ObservationRow[];
	awards: readonly AwardRow[];
	shares: readonly WorkerShareRow[];
	prizes: readonly PrizeRow[];
	dataset: DatasetId;
}

/**
 * What a reader would look for and does not find, in plain words; [] when nothing is missing. Only for published figures:
 * what a file of the reader's own or the generator leaves out was never to be published.
 */
export function missing(held: Held): string[] {
	if (held.dataset !== 'published') return [];
	const total = held.head.count?.total ?? 0;
	const granted = held.awards.some((row) => row.stage === 'granted');
	return [
		held.head.count ? null : m.scorecard_missing_targets(),
		held.targets.length === 0 || held.targets.length < total
			? m.scorecard_missing_target_list()
			: null,
		held.observations.some((row) => row.indicator === 'grdp_growth') || held.unit.kind === 'nation'
			? null
			: m.scorecard_missing_growth(),
		granted ? null : m.scorecard_missing_awards(),
		held.shares.some((row) => row.measure.startsWith('direct_worker'))
			? null
			: m.scorecard_missing_workers(),
		held.prizes.length || held.unit.kind === 'nation' ? null : m.scorecard_missing_prizes(),
		held.unit.kind === 'nation' ? null : m.scorecard_missing_rank()
	].filter((item) => item !== null);
}
