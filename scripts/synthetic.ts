import { TABLES } from '$lib/core/schema';
import type { Row } from '$lib/table/rows';
import { AWARD_CODES, awardRows } from './synthetic/award.ts';
import { clusterRows } from './synthetic/cluster.ts';
import { criterionRows } from './synthetic/criterion.ts';
import { indicatorRows } from './synthetic/indicator.ts';
import { observationRows } from './synthetic/observation.ts';
import { peopleRows } from './synthetic/people.ts';
import { scoreRows } from './synthetic/score.ts';
import { ILLUSTRATIVE_SOURCE, sourceRows } from './synthetic/source.ts';
import { targetRows } from './synthetic/target.ts';
import { unitProfiles } from './synthetic/unit-profile.ts';
import { workerShareRows } from './synthetic/worker-share.ts';

export { PLANTED } from './synthetic/planted.ts';

/**
 * The dataset "Dữ liệu minh họa": a full made-up panel of the units of today × 2019–2025, by table. Every table of the
 * contract is there; what the generator does not make (documents, facts, printed figures …) is [].
 * From the published dataset come the units and regions of admin_set 34, the award families and types, and the
 * definitions of indicators; whatever has a source cites the synthetic one, so that no row can pass for a published
 * one. The same input gives the same rows, byte for byte. Throws `missing units`, or what is missing, when the
 * published tables do not hold what the generator needs.
 */
export function illustrative(published: Record<string, Row[]>): Record<string, Row[]> {
	const units = ofToday(published.units ?? []).map((row) => ({
		...row,
		source_id: ILLUSTRATIVE_SOURCE
	}));
	const regions = ofToday(published.regions ?? []).map((row) => ({
		...row,
		source_id: ILLUSTRATIVE_SOURCE
	}));
	if (units.length === 0) throw new Error('missing units: admin_set 34');
	checkAwardCodes(published.award_types ?? []);
	const profiles = unitProfiles(units);
	const targets = targetRows(profiles);
	const awards = awardRows(profiles);
	const { clusters, members } = clusterRows(profiles, regions);
	const made: Record<string, Row[]> = {
		sources: sourceRows(),
		regions,
		units,
		clusters,
		cluster_members: members,
		indicators: indicatorRows(published.indicators ?? []),
		observations: [...observationRows(targets), ...peopleRows(profiles)],
		targets,
		award_families: published.award_families ?? [],
		award_types: published.award_types ?? [],
		awards,
		worker_shares: workerShareRows(awards),
		criteria: criterionRows(),
		scores: scoreRows(members, profiles)
	};
	return Object.fromEntries(TABLES.map(({ name }) => [name, made[name] ?? []]));
}

function ofToday(rows: readonly Row[]): Row[] {
	return rows.filter((row) => row.admin_set === '34');
}

function checkAwardCodes(awardTypes: readonly Row[]): void {
	const known = new Set(awardTypes.map((row) => row.award_code));
	const missing = AWARD_CODES.filter((code) => !known.has(code));
	if (missing.length > 0) throw new Error(`unknown award type: ${missing.join(', ')}`);
}
