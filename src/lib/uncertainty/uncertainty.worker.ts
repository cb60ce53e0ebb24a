import { Draws, type DrawOptions } from './draws';
import { estimate, type Estimate } from './estimate';
import type { Ground } from './ground';
import { reasonsOf, type Reasons } from './reasons';

/** A question to the worker. Draws that are asked for end those asked for before; `cancel` ends the draws it names. */
export type UncertaintyRequest =
	| { kind: 'draws'; id: number; ground: Ground; options: DrawOptions }
	| { kind: 'reasons'; id: number; ground: Ground; unit_id: string }
	| { kind: 'cancel'; id: number };

/** What the worker says back. `done` or `failed` ends a question; one that was ended before gets no word. */
export type UncertaintyReply =
	| { kind: 'progress'; id: number; value: Estimate }
	| { kind: 'done'; id: number; value: Estimate | Reasons }
	| { kind: 'failed'; id: number; words: string };

/** Draws of the first estimate and between two looks at the mailbox: about 10 ms, and enough for intervals that hardly move. */
const PIECE = 1_000;

/** The draws that are wanted; 0: none. */
let wanted = 0;

self.onmessage = ({ data }: MessageEvent<UncertaintyRequest>) => {
	switch (data.kind) {
		case 'cancel':
			if (wanted === data.id) wanted = 0;
			return;
		case 'draws':
			wanted = data.id;
			return void answer(data.id, () => drawn(data.id, data.ground, data.options));
		case 'reasons':
			return void answer(data.id, () => reasonsOf(data.ground, data.unit_id));
	}
};

async function answer(id: number, ask: () => Reasons | Promise<Estimate | null>): Promise<void> {
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
		if (wanted !== id) return null;
	}
	return estimate(draws);
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
