import { m } from '$lib/paraglide/messages';
import type { RankingRow } from './answer-rows';

/** How sure a membership is, in words. */
export function confidenceWord(confidence: RankingRow['confidence']): string {
	switch (confidence) {
		case 'verified':
			return m.clusters_confidence_verified();
		case 'inferred':
			return m.clusters_confidence_inferred();
		case 'uncertain':
			return m.clusters_confidence_uncertain();
		case 'illustrative':
			return m.clusters_confidence_illustrative();
	}
}

/** The role of a member in its cluster, in words. */
export function roleWord(role: NonNullable<RankingRow['role']>): string {
	switch (role) {
		case 'head':
			return m.clusters_role_head();
		case 'deputy':
			return m.clusters_role_deputy();
		case 'second_deputy':
			return m.clusters_role_second_deputy();
		case 'member':
			return m.clusters_role_member();
	}
}
