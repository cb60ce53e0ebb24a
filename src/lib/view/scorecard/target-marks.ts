import { VERDICTS } from '$lib/core/verdict';
import { m } from '$lib/paraglide/messages';
import type { TargetRow } from '../answer-rows';
import { told, verdictWord } from '../words';
import type { Headline } from './headline';
import { targetAnchor } from './indicator-rows';
import type { TargetMark } from './marks';
import { actualWords, planSaid } from './target-words';

/**
 * A mark a target, best verdict first. Where a count was published and not every target, the rest are marks without a name, as many as the count
 * says. Published counts that the named targets contradict keep their own marks: nothing is named then. [] without a count and without targets.
 */
export function targetMarks(
	targets: readonly TargetRow[],
	count: Headline['count'],
	/** The count was printed, and not made from the targets. */
	isPrinted: boolean,
	/** As in `RowGround`. */
	prefix = ''
): TargetMark[] {
	if (!count || !isPrinted) return count ? named(targets, prefix) : [];
	const met = targets.filter(({ verdict }) => verdict === 'exceeded' || verdict === 'met').length;
	const missed = targets.filter(
		({ verdict }) => verdict === 'almost' || verdict === 'missed'
	).length;
	const open = count.total - count.achieved;
	const isHeld = met <= count.achieved && missed <= open;
	const marks = isHeld
		? named(
				targets.filter(({ verdict }) => verdict !== 'not_assessed'),
				prefix
			)
		: [];
	const [others, misses] = isHeld ? [count.achieved - met, open - missed] : [count.achieved, open];
	const at = marks.findIndex(({ verdict }) => verdict === 'almost' || verdict === 'missed');
	const cut = at === -1 ? marks.length : at;
	return [
		...marks.slice(0, cut),
		...unnamed('unnamed_achieved', others),
		...marks.slice(cut),
		...unnamed('unnamed_missed', misses)
	];
}

function named(targets: readonly TargetRow[], prefix: string): TargetMark[] {
	return targets
		.toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
		.map((target) => ({
			key: target.target_id,
			verdict: target.verdict,
			words: m.scorecard_mark({
				name: told(target.name_vi, target.name_en),
				verdict: verdictWord(target.verdict),
				actual: actualWords(target),
				plan: planSaid(target)
			}),
			href: `#${targetAnchor(target.target_id, prefix)}`
		}));
}

function unnamed(verdict: 'unnamed_achieved' | 'unnamed_missed', count: number): TargetMark[] {
	const words =
		verdict === 'unnamed_achieved'
			? m.scorecard_mark_unnamed_achieved()
			: m.scorecard_mark_unnamed_missed();
	return Array.from({ length: Math.max(0, count) }, (_, i) => ({
		...{ key: `${verdict}-${i}`, verdict, words, href: null }
	}));
}

/** How many marks of each kind, in their order: the key of the chart. */
export function markKey(
	marks: readonly TargetMark[]
): { verdict: TargetMark['verdict']; word: string; count: number }[] {
	const kinds = [...new Set(marks.map(({ verdict }) => verdict))];
	return kinds.map((verdict) => ({
		verdict,
		word: markWord(verdict),
		count: marks.filter((mark) => mark.verdict === verdict).length
	}));
}

function markWord(verdict: TargetMark['verdict']): string {
	if (verdict === 'unnamed_achieved') return m.scorecard_key_unnamed_achieved();
	return verdict === 'unnamed_missed' ? m.scorecard_key_unnamed_missed() : verdictWord(verdict);
}
