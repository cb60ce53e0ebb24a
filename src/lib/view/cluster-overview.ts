import type { ClusterMemberRow } from './answer-rows';
import { clusterName } from './cluster-choice';
import { confidenceWord, roleWord } from './membership-words';
import { told } from './words';

/** A cluster with its members. A note says what is not sure; null when the whole list was published. */
export interface ClusterSummary {
	id: string;
	name: string;
	note: string | null;
	members: readonly { slug: string; name: string; note: string | null }[];
}

/**
 * Every cluster of one year, by name, with its members by name. A confidence that all members share is the cluster's note;
 * one that only some have is theirs. Heads and deputies carry their role.
 */
export function overview(rows: readonly ClusterMemberRow[]): ClusterSummary[] {
	const collator = new Intl.Collator('vi');
	const grouped = new Map<string, ClusterMemberRow[]>();
	for (const row of rows) {
		const own = grouped.get(row.cluster_id);
		if (own) own.push(row);
		else grouped.set(row.cluster_id, [row]);
	}
	const clusters = [...grouped].map(([id, own]) => {
		const first = own[0]!;
		const shared = own.every((row) => row.confidence === first.confidence);
		return {
			id,
			name: clusterName(first.cluster_vi, first.cluster_en),
			note: shared ? unsure(first) : null,
			members: own
				.map((row) => ({
					slug: row.slug,
					name: told(row.name_vi, row.name_en),
					note: leads(row) ?? (shared ? null : unsure(row))
				}))
				.sort((a, b) => collator.compare(a.name, b.name))
		};
	});
	return clusters.sort((a, b) => collator.compare(a.name, b.name));
}

function leads({ role }: ClusterMemberRow): string | null {
	return role === null || role === 'member' ? null : roleWord(role);
}

function unsure({ confidence }: ClusterMemberRow): string | null {
	return confidence === 'verified' || confidence === 'illustrative'
		? null
		: confidenceWord(confidence);
}
