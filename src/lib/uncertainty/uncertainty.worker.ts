import { Draws, type DrawOptions } from './draws';
import { estimate, type Estimate } from './estimate';
import type { Ground } from './ground';
import { leaveOneOut, type LeftOut } from './leave-out';
import { reasonsOf, type Reasons } from './reasons';
import { swapNodes, swapsAt, type UnitSwap } from './unit-swaps';

/**
 * A question to the worker. Draws that are asked for end those asked for before, and so do swaps; `cancel` ends the draws or swaps it names.
 */
export type UncertaintyRequest =
	| { kind: 'draws'; id: number; ground: Ground; options: DrawOptions }
	| { kind: 'leave_out'; id: number; ground: Ground }
	| { kind: 'reasons'; id: number; ground: Ground; unit_id: string }
	| { kind: 'swaps'; id: number; ground: Ground; unit_id: string; others: readonly string[] }
	| { kind: 'cancel'; id: number };

/** What a question is answered with. */
export type UncertaintyAnswer = Estimate | readonly LeftOut[] | Reasons | readonly UnitSwap[];

/** What the worker says back. `done` or `failed` ends a question; one that was ended before gets no word. */
export type UncertaintyReply =
	| { kind: 'progress'; id: number; value: Estimate }
	| { kind: 'done'; id: number; value: UncertaintyAnswer }
	| { kind: 'failed'; id: number; words: string };

/**
 * Draws of the first estimate and between two looks at the mailbox: some 5 ms, and enough for intervals that hardly move (which draws lie
 * outside the middle 90 % is known to within 1 % of them).
 */
const PIECE = 500;

/** The draws and the swaps that are wanted; 0: none. */
const wanted = { draws: 0, swaps: 0 };

self.onmessage = ({ data }: MessageEvent<UncertaintyRequest>) => {
	switch (data.kind) {
		case 'cancel':
			if (wanted.draws === data.id) wanted.draws = 0;
			if (wanted.swaps === data.id) wanted.swaps = 0;
			return;
		case 'draws':
			wanted.draws = data.id;
			return void answer(data.id, () => drawn(data.id, data.ground, data.options));
		case 'leave_out':
			return void answer(data.id, () => leaveOneOut(data.ground));
		case 'reasons':
			return void answer(data.id, () => reasonsOf(data.ground, data.unit_id));
		case 'swaps':
			wanted.swaps = data.id;
			return void answer(data.id, () => swapped(data.id, data.ground, data.unit_id, data.others));
	}
};

async function answer(
	id: number,
	ask: () => UncertaintyAnswer | Promise<UncertaintyAnswer | null>
): Promise<void> {
	try {
		const value = await ask();
		if (value) tell({ kind: 'done', id, value });
	} catch (cause) {
		tell({ kind: 'failed', id, words: cause instanceof Error ? cause.message : String(cause) });
	}
}

/** Null when they are not wanted any more. */
async function drawn(id: number, ground: Ground, options: DrawOptions): Promise<Estimate | null> {
	const draws = new Draws(ground, options);
	while (draws.made < options.draws) {
		draws.run(Math.min(PIECE, options.draws - draws.made));
		if (draws.made === PIECE && draws.made < options.draws)
			tell({ kind: 'progress', id, value: estimate(draws) });
		await mailbox();
		if (wanted.draws !== id) return null;
	}
	return estimate(draws);
}

/** Null when they are not wanted any more. One node takes some two milliseconds: whoever asks for draws meanwhile is not kept waiting. */
async function swapped(
	id: number,
	ground: Ground,
	unit_id: string,
	others: readonly string[]
): Promise<UnitSwap[] | null> {
	const found: UnitSwap[] = [];
	for (const node of swapNodes(ground)) {
		found.push(...swapsAt(ground, node, unit_id, others));
		await mailbox();
		if (wanted.swaps !== id) return null;
	}
	return found;
}

/** Lets messages that wait be read. A timer would be held back by 4 ms each time. */
function mailbox(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

function tell(reply: UncertaintyReply): void {
	self.postMessage(reply);
}
