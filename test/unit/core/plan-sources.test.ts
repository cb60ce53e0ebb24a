import { describe, expect, it } from 'vitest';
import { parsePlan } from '$lib/core/plan';
import { numberHabit } from '$lib/core/vietnamese-number';
import type { Row } from '$lib/table/rows';
import { readTables } from '../../../scripts/data/read-tables.ts';
import { illustrative } from '../../../scripts/synthetic.ts';
import { publishedFixture } from '../synthetic/published-fixture.ts';

/** What the parser makes of a target's words, next to what the row states; equal texts where they agree. */
function compared(target: Row, habit: 'vi' | null): [said: string, stated: string] {
	const words = String(target.plan_raw);
	const unit = target.plan_unit_vi as string | null;
	const { kind, lo, hi, strict } = parsePlan(words, { habit, unit });
	const stated = [target.plan_kind, target.plan_lo, target.plan_hi, target.plan_strict];
	return [
		JSON.stringify([words, unit, kind ?? 'text', lo, hi, strict]),
		JSON.stringify([words, unit, ...stated])
	];
}

describe('the words of plans in our figures', () => {
	it('are read as published rows state them', async () => {
		const { tables } = await readTables('data');
		const worded = tables.targets!.filter(({ plan_raw }) => plan_raw !== null);
		expect(worded).toHaveLength(13);
		for (const target of worded) {
			const [said, stated] = compared(target, null);
			expect(said).toBe(stated);
		}
	});

	it('are read as the illustrative rows state them, all of them sure', () => {
		const targets = illustrative(publishedFixture()).targets!;
		const habit = numberHabit(targets.map(({ plan_raw }) => String(plan_raw)));
		expect(habit).toBe('vi');
		const differing = targets
			.map((target) => compared(target, 'vi'))
			.filter(([said, stated]) => said !== stated);
		expect(differing).toEqual([]);
		const unsure = targets.filter(({ plan_kind, plan_raw, plan_unit_vi }) => {
			const plan = parsePlan(String(plan_raw), { habit: 'vi', unit: plan_unit_vi as string });
			return plan_kind !== 'text' && plan.confidence < 1;
		});
		expect(unsure.map(({ plan_raw }) => plan_raw)).toEqual([]);
	});
});
