import type { Scheme } from '../core/scheme';
import type { Answers } from './answers';
import { indexGround, rankSumGround } from './figure-ground';
import type { Ground } from './ground';
import { scaleGround, targetGround } from './point-ground';

/**
 * The ground of a scheme and what the SQL answered for one cluster and year. What it means by kind:
 *   index         figures, normalised and averaged as the scheme says
 *   rank_sum      figures, each turned into its place in the cluster; the lowest mean place is best
 *   target_count  1 or 0 for each target, all of the same weight; a total the body printed is fixed, since no one knows which targets it counts
 *   scale_1000    points of targets and criteria as shares of their maximum, in sections
 * Null for `official`, where it means nothing: totals a cluster entered have no weights to doubt.
 * What a person decided about equal totals is not here: places are those by the rules (`rank_by_rules`).
 */
export function groundOf(scheme: Scheme, answers: Answers): Ground | null {
	switch (scheme.kind) {
		case 'index':
			return indexGround(scheme, answers);
		case 'rank_sum':
			return rankSumGround(scheme, answers);
		case 'target_count':
			return targetGround(scheme, answers);
		case 'scale_1000':
			return scaleGround(scheme, answers);
		case 'official':
			return null;
	}
}
