import type {
	AwardRow,
	CheckRow,
	DocumentRow,
	FactRow,
	FoundRow,
	MovementRow,
	ObservationRow,
	PrizeRow,
	RolledUpYearRow,
	SourceRow,
	TargetCountRow,
	TargetRow,
	UnitClusterRow,
	UnitPlaceRow,
	WorkerShareRow
} from '$lib/view/answer-rows';
import { asking, type Answers, type Live } from './asking.svelte';

/** Every question of one unit's scorecard, asked of the dataset in the address. Make it while a component initialises. */
export class ScorecardQuestions {
	readonly counts: Live<TargetCountRow>;
	readonly targets: Live<TargetRow>;
	readonly observations: Live<ObservationRow>;
	readonly awards: Live<AwardRow>;
	readonly shares: Live<WorkerShareRow>;
	readonly prizes: Live<PrizeRow>;
	readonly checks: Live<CheckRow>;
	readonly findings: Live<FoundRow>;
	readonly documents: Live<DocumentRow>;
	readonly movements: Live<MovementRow>;
	readonly facts: Live<FactRow>;
	readonly sources: Live<SourceRow>;
	readonly clusters: Live<UnitClusterRow>;
	readonly places: Live<UnitPlaceRow>;
	readonly rolledUp: Live<RolledUpYearRow>;
	readonly all: readonly Live<unknown>[];

	constructor(answers: () => Answers, unitId: () => string) {
		const ask = <T>(name: string): Live<T> =>
			asking<T>(answers, () => ({ name, params: { unit_id: unitId() } }));
		this.counts = ask('target-counts');
		this.targets = ask('target-verdicts');
		this.observations = ask('unit-observations');
		this.awards = ask('awards-by-category');
		this.shares = ask('worker-share');
		this.prizes = ask('prize-places');
		this.checks = ask('printed-checks');
		this.findings = ask('found-differences');
		this.documents = ask('unit-documents');
		this.movements = ask('unit-movements');
		this.facts = ask('unit-facts');
		this.sources = ask('unit-sources');
		this.clusters = ask('unit-clusters');
		this.places = ask('unit-places');
		this.rolledUp = ask('rolled-up-years');
		this.all = [
			this.counts,
			this.targets,
			this.observations,
			this.awards,
			this.shares,
			this.prizes,
			this.checks,
			this.findings,
			this.documents,
			this.movements,
			this.facts,
			this.sources,
			this.clusters,
			this.places,
			this.rolledUp
		];
	}
}
