import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Row } from '$lib/table/rows';
import { statement } from '$lib/sql/statement';
import {
	answerKey,
	Question,
	type Answer,
	type Asked,
	type Asker
} from '$lib/state/question.svelte';

/** An asker whose answers the test gives by hand, in whatever order it likes. */
class SlowAsker implements Asker {
	#revision = $state.raw(0);
	retries = 0;
	readonly asked: {
		year: number;
		signal: AbortSignal;
		answer: (rows: Row[]) => void;
		refuse: (cause: Error) => void;
	}[] = [];

	get revision(): number {
		return this.#revision;
	}

	restart(): void {
		this.#revision++;
	}

	retry(): void {
		this.retries++;
	}

	known: Asker['known'] = () => undefined;

	ask: Asker['ask'] = ({ params }, _dataset, signal) =>
		new Promise((answer, refuse) => {
			this.asked.push({ year: Number(params[0]), signal: signal!, answer, refuse });
		});
}

const ofYear = (year: number): Asked => ({
	statement: statement('of-year', 'SELECT $year AS year', { year }),
	dataset: 'published'
});

const prerendered = (year: number): Answer => ({ key: answerKey(ofYear(year)), rows: [{ year }] });

function questionOf(initial?: () => Answer | null) {
	const asker = new SlowAsker();
	let year = $state<number | null>(2018);
	let question!: Question;
	const destroy = $effect.root(() => {
		question = new Question(asker, () => (year === null ? null : ofYear(year)), initial);
	});
	flushSync();
	return {
		asker,
		question,
		destroy,
		turnTo(next: number | null) {
			year = next;
			flushSync();
		}
	};
}

/** Lets promises settle and effects run. */
async function settled(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	flushSync();
}

describe('a question', () => {
	test('loads, then shows its rows', async () => {
		const { asker, question, destroy } = questionOf();
		expect([question.current, question.loading, question.error]).toEqual([undefined, true, null]);
		asker.asked[0]!.answer([{ year: 2018 }]);
		await settled();
		expect([question.current, question.loading, question.error]).toEqual([
			[{ year: 2018 }],
			false,
			null
		]);
		destroy();
	});

	test('the last one wins, though an older answer comes later, and the older statement is aborted', async () => {
		const { asker, question, turnTo, destroy } = questionOf();
		turnTo(2019);
		expect(asker.asked.map(({ year, signal }) => [year, signal.aborted])).toEqual([
			[2018, true],
			[2019, false]
		]);
		asker.asked[1]!.answer([{ year: 2019 }]);
		await settled();
		asker.asked[0]!.answer([{ year: 2018 }]);
		await settled();
		expect([question.current, question.loading]).toEqual([[{ year: 2019 }], false]);
		destroy();
	});

	test('keeps the rows it shows while the next answer loads', async () => {
		const { asker, question, turnTo, destroy } = questionOf();
		asker.asked[0]!.answer([{ year: 2018 }]);
		await settled();
		expect(question.settled).toBe(true);
		turnTo(2019);
		expect([question.current, question.loading]).toEqual([[{ year: 2018 }], true]);
		expect(question.settled).toBe(false);
		asker.asked[1]!.answer([{ year: 2019 }]);
		await settled();
		expect(question.settled).toBe(true);
		destroy();
	});

	test('shows no row of one dataset while another one is awaited', async () => {
		const asker = new SlowAsker();
		let dataset = $state<Asked['dataset']>('published');
		let question!: Question;
		const destroy = $effect.root(() => {
			question = new Question(asker, () => ({ ...ofYear(2018), dataset }));
		});
		flushSync();
		asker.asked[0]!.answer([{ year: 2018 }]);
		await settled();
		dataset = 'illustrative';
		expect(question.current).toBe(undefined);
		flushSync();
		asker.asked[1]!.answer([{ year: 2025 }]);
		await settled();
		expect(question.current).toEqual([{ year: 2025 }]);
		destroy();
	});

	test('falls silent when destroyed', async () => {
		const { asker, question, destroy } = questionOf();
		destroy();
		expect(asker.asked[0]!.signal.aborted).toBe(true);
		asker.asked[0]!.answer([{ year: 2018 }]);
		await settled();
		expect(question.current).toBe(undefined);
	});

	test('keeps the error with its evidence, the rows before it, and asks again on refresh', async () => {
		const { asker, question, turnTo, destroy } = questionOf();
		asker.asked[0]!.answer([{ year: 2018 }]);
		await settled();
		turnTo(2019);
		const refusal = new Error('query failed: of-year');
		asker.asked[1]!.refuse(refusal);
		await settled();
		expect([question.current, question.error, question.loading]).toEqual([
			[{ year: 2018 }],
			refusal,
			false
		]);
		question.refresh();
		flushSync();
		expect([asker.retries, asker.asked.length, question.error, question.loading]).toEqual([
			1,
			3,
			null,
			true
		]);
		destroy();
	});

	test('prerendered rows need no engine, and serve again when the reader comes back to them', async () => {
		const { asker, question, turnTo, destroy } = questionOf(() => prerendered(2018));
		expect([question.current, question.loading, asker.asked.length]).toEqual([
			[{ year: 2018 }],
			false,
			0
		]);
		turnTo(2019);
		expect([question.current, question.loading]).toEqual([[{ year: 2018 }], true]);
		asker.asked[0]!.answer([{ year: 2019 }]);
		await settled();
		expect(question.current).toEqual([{ year: 2019 }]);
		turnTo(2018);
		expect(question.settled).toBe(true);
		expect([question.current, question.loading, asker.asked.length]).toEqual([
			[{ year: 2018 }],
			false,
			1
		]);
		destroy();
	});

	test('prerendered rows of another question are never shown as this one', () => {
		const { question, asker, destroy } = questionOf(() => prerendered(2017));
		expect([question.current, question.loading, asker.asked.length]).toEqual([undefined, true, 1]);
		destroy();
	});

	test('asks again when the engine was started again', async () => {
		const { asker, question, destroy } = questionOf();
		asker.asked[0]!.refuse(new Error('engine_lost'));
		await settled();
		asker.restart();
		flushSync();
		expect([asker.asked.length, question.error, question.loading]).toEqual([2, null, true]);
		destroy();
	});

	test('with nothing to ask it asks nothing and shows what it had', async () => {
		const { asker, question, turnTo, destroy } = questionOf();
		asker.asked[0]!.answer([{ year: 2018 }]);
		await settled();
		turnTo(null);
		expect([question.current, question.loading, asker.asked.length]).toEqual([
			[{ year: 2018 }],
			false,
			1
		]);
		destroy();
	});
});
