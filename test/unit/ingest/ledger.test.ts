import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fateOf, ledgerIssue, ledgerOf, type LedgerRecord } from '$lib/ingest/ledger';
import { SEVERITY, type Reason } from '$lib/ingest/meaning/reason';

const ORIGIN = { file: 'so-lieu.csv', sheet: '' };

function record(reasons: Reason[], mergedInto: number | null = null, row = 2): LedgerRecord {
	const place = { row, column: 'Thực hiện', value: '2.094' };
	const issues = reasons.map((reason) => ledgerIssue(ORIGIN, place, reason));
	return { row, column: '', issues, mergedInto };
}

it.each<[string, LedgerRecord, string]>([
	['nothing to say', record([]), 'accepted'],
	['a note on how it was read', record(['space_groups', 'name_by_habit']), 'accepted'],
	['a value changed', record(['space_groups', 'unit_converted']), 'corrected'],
	['an earlier row that says the same', record(['unit_converted'], 1), 'merged'],
	['an unanswered question', record(['number_unclear']), 'rejected'],
	['a mistake', record(['not_a_number']), 'rejected'],
	['a mistake and an earlier row', record(['not_a_number'], 1), 'rejected']
])('a record with %s', (_, given, expected) => {
	expect(fateOf(given)).toBe(expected);
});

it('has every record in exactly one fate', () => {
	const reason = fc.constantFrom(...(Object.keys(SEVERITY) as Reason[]));
	const records = fc.array(
		fc
			.tuple(
				fc.array(reason, { maxLength: 3 }),
				fc.option(fc.nat(50)),
				fc.integer({ min: 1, max: 60 })
			)
			.map(([reasons, merged, row]) => record(reasons, merged, row))
	);
	fc.assert(
		fc.property(records, (given) => {
			const ledger = ledgerOf(given, { title: 3 });
			const { accepted, corrected, merged, rejected, recordCount } = ledger;
			expect(recordCount).toBe(given.length);
			expect(accepted + corrected + merged + rejected).toBe(given.length);
			expect(ledger.issues).toHaveLength(given.reduce((sum, { issues }) => sum + issues.length, 0));
			const rows = given.filter((each) => fateOf(each) === 'rejected').map(({ row }) => row);
			expect(new Set(ledger.rejectedRows)).toEqual(new Set(rows));
		})
	);
});
