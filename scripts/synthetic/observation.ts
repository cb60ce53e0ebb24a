import type { Row } from '$lib/table/rows';
import { ILLUSTRATIVE_SOURCE } from './source.ts';

/** The rows of `observations`: the actuals of the targets, for series and rankings. Missing actuals and milestones give no row. */
export function observationRows(targets: readonly Row[]): Row[] {
	return targets
		.filter((target) => target.actual !== null && target.plan_kind !== 'milestone')
		.map((target) => ({
			unit_id: target.unit_id!,
			year: target.year!,
			indicator: target.indicator!,
			value: target.actual!,
			status: 'illustrative',
			preferred: true,
			source_id: ILLUSTRATIVE_SOURCE
		}));
}
