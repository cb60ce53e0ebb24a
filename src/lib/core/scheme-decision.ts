import type { TieDecision } from './scheme';
import { at, type SchemeReader } from './scheme-reader';

/** Reads what a person decided about a tie; the reason is part of it. */
export function decisionOf(reader: SchemeReader, value: unknown, pointer: string): TieDecision {
	const raw = reader.object(value, pointer, ['cluster_id', 'year', 'above', 'below', 'reason']);
	const decision = {
		cluster_id: reader.text(raw, 'cluster_id', pointer),
		year: reader.number(raw, 'year', pointer, 1900, 2999),
		above: reader.text(raw, 'above', pointer),
		below: reader.text(raw, 'below', pointer),
		reason: reader.text(raw, 'reason', pointer, undefined, 1000)
	};
	if (!Number.isInteger(decision.year))
		reader.note(at(pointer, 'year'), 'out_of_range', 'whole number');
	return decision;
}

/**
 * What the form cannot say: two units of a cluster and year are decided on once, and no unit comes above itself, directly or through
 * others. Of a circle every decision in it is noted, because nobody can tell which one is the mistake.
 */
export function checkDecisions(reader: SchemeReader, decided: readonly TieDecision[]): void {
	const pairs = new Set<string>();
	decided.forEach((decision, i) => {
		const pair = JSON.stringify([
			decision.cluster_id,
			decision.year,
			...[decision.above, decision.below].sort()
		]);
		if (isAbove(decided, decision, decision.below, decision.above))
			reader.note(at('/decided', i), 'circular', 'no unit above itself');
		else if (pairs.has(pair)) reader.note(at('/decided', i), 'duplicate', 'each pair once');
		pairs.add(pair);
	});
}

/** Whether the decisions of the same cluster and year put `first` above `last`, or they are the same. */
function isAbove(
	decided: readonly TieDecision[],
	{ cluster_id, year }: TieDecision,
	first: string,
	last: string
): boolean {
	const seen = new Set([first]);
	for (const unit of seen)
		for (const each of decided)
			if (each.above === unit && each.cluster_id === cluster_id && each.year === year)
				seen.add(each.below);
	return seen.has(last);
}
