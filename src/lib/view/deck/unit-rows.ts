import type {
	AwardRow,
	CheckRow,
	DocumentRow,
	FactRow,
	MovementRow,
	ObservationRow,
	PrizeRow,
	SourceRow,
	TargetCountRow,
	TargetRow,
	UnitClusterRow,
	UnitPlaceRow,
	WorkerShareRow
} from '../answer-rows';
import type { SheetRows } from '../scorecard/sheet';

export type { SheetRows };

/** The rows a scorecard is made of, asked one after another: the engine answers one question at a time anyway. */
export async function scorecardRows(
	ask: <T>(name: string) => Promise<readonly T[]>
): Promise<SheetRows> {
	return {
		counts: await ask<TargetCountRow>('target-counts'),
		targets: await ask<TargetRow>('target-verdicts'),
		observations: await ask<ObservationRow>('unit-observations'),
		places: await ask<UnitPlaceRow>('unit-places'),
		awards: await ask<AwardRow>('awards-by-category'),
		shares: await ask<WorkerShareRow>('worker-share'),
		prizes: await ask<PrizeRow>('prize-places'),
		checks: await ask<CheckRow>('printed-checks'),
		documents: await ask<DocumentRow>('unit-documents'),
		movements: await ask<MovementRow>('unit-movements'),
		facts: await ask<FactRow>('unit-facts'),
		sources: await ask<SourceRow>('unit-sources'),
		clusters: await ask<UnitClusterRow>('unit-clusters')
	};
}
