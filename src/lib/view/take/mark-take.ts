import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { TargetMark } from '../scorecard/marks';
import { markKey } from '../scorecard/target-marks';
import type { Takeaway } from '../takeaway';

/** How many targets have each verdict, as the marks of a unit chart are counted, and what their colours mean. */
export function marksTake(marks: readonly TargetMark[]): Takeaway {
	return {
		key: 'marks',
		topic: m.trust_take_marks(),
		colours: markKey(marks).map(({ verdict, word, count }) => ({
			label: `${word}: ${count}`,
			...toneOf(verdict)
		})),
		table: () =>
			takenTable(markKey(marks), [
				{ name: 'verdict', heading: m.verdict(), kind: 'text', of: ({ word }) => word },
				{
					name: 'count',
					heading: m.trust_take_lines(),
					kind: 'number',
					decimals: 0,
					of: ({ count }) => count
				}
			])
	};
}

/** What no source names has the colour of what it counts as. */
function toneOf(verdict: TargetMark['verdict']): { tone: string; hollow?: boolean } {
	switch (verdict) {
		case 'unnamed_achieved':
			return { tone: 'verdict-met' };
		case 'unnamed_missed':
		case 'missed':
			return { tone: 'verdict-missed', hollow: true };
		case 'not_assessed':
			return { tone: 'verdict-not_assessed', hollow: true };
		default:
			return { tone: `verdict-${verdict}` };
	}
}
