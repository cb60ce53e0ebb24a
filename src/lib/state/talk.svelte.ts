/** Where a talk is. */
export interface TalkPlace {
	/** From 1. */
	slide: number;
	/** Parts shown of the slide; null: all. */
	step: number | null;
	isBlack: boolean;
}

type Heard =
	| { kind: 'here'; place: TalkPlace }
	| { kind: 'who'; place: TalkPlace | null }
	| { kind: 'go'; place: TalkPlace };

/**
 * Two windows of one talk on one device. The stage is where the talk is; the presenter's window asks it to go and follows. Whichever is
 * reloaded, or opened second, asks, and is told; without the other each goes on alone.
 */
export class Talk {
	readonly #channel: BroadcastChannel | null;
	readonly #isStage: boolean;
	/** Where the other window says the talk is; null until it was heard. */
	place = $state.raw<TalkPlace | null>(null);
	/** Whether the other window was heard of since this one was opened. */
	isHeard = $state.raw(false);

	/** `name` is the same in both windows of a talk. `ongo` is called in the stage when the presenter asks for a slide. */
	constructor(name: string, isStage: boolean, ongo: (place: TalkPlace) => void = () => undefined) {
		this.#isStage = isStage;
		this.#channel =
			typeof BroadcastChannel === 'function'
				? new BroadcastChannel(`bang-vang-talk ${name}`)
				: null;
		this.#channel?.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
			this.isHeard = true;
			if (data.kind === 'who') {
				if (this.#isStage) this.#answer();
			} else if (data.kind === 'go') {
				if (this.#isStage) ongo(data.place);
			} else if (!this.#isStage) this.place = data.place;
		});
		if (!isStage) this.#say({ kind: 'who', place: null });
	}

	/** The stage says where it is, now and to whoever asks later. */
	tell(place: TalkPlace): void {
		this.place = place;
		this.#answer();
	}

	/** The presenter asks for a place; without a stage it is simply there. */
	go(place: TalkPlace): void {
		this.place = place;
		this.#say({ kind: 'go', place });
	}

	close(): void {
		this.#channel?.close();
	}

	#answer(): void {
		if (this.place) this.#say({ kind: 'here', place: this.place });
	}

	#say(heard: Heard): void {
		this.#channel?.postMessage(heard);
	}
}
