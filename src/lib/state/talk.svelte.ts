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
	| { kind: 'who' }
	| { kind: 'go'; place: TalkPlace }
	| { kind: 'heard' }
	| { kind: 'bye' };

/** A window of the same browser answers within a frame or two; one that was killed never does. */
const PATIENCE_MS = 1500;

/**
 * Two windows of one talk on one device. The stage is where the talk is; the presenter's window asks it to go and follows. Whichever is
 * reloaded, or opened second, asks, and is told; without the other each goes on alone.
 */
export class Talk {
	/** Null where there is none, and once it is closed. */
	#channel: BroadcastChannel | null;
	readonly #isStage: boolean;
	#patience: ReturnType<typeof setTimeout> | undefined;
	/** Where the other window says the talk is; null until it was heard. */
	place = $state.raw<TalkPlace | null>(null);
	/** Whether the other window is there: heard of, and not closed or silent since. */
	isHeard = $state.raw(false);

	/** `name` is the same in both windows of a talk. `ongo` is called in the stage when the presenter asks for a slide. */
	constructor(name: string, isStage: boolean, ongo: (place: TalkPlace) => void = () => undefined) {
		this.#isStage = isStage;
		this.#channel =
			typeof BroadcastChannel === 'function'
				? new BroadcastChannel(`bang-vang-talk ${name}`)
				: null;
		this.#channel?.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
			clearTimeout(this.#patience);
			this.isHeard = data.kind !== 'bye';
			if (data.kind === 'who') {
				if (isStage) this.#answer();
			} else if (data.kind === 'go') {
				if (!isStage) return;
				this.#say({ kind: 'heard' });
				ongo(data.place);
			} else if (data.kind === 'here' && !isStage) this.place = data.place;
		});
		if (typeof addEventListener === 'function') {
			addEventListener('pagehide', this.#leave);
			addEventListener('pageshow', this.#return);
		}
		if (!isStage) this.#say({ kind: 'who' });
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
		clearTimeout(this.#patience);
		if (this.isHeard) this.#patience = setTimeout(() => (this.isHeard = false), PATIENCE_MS);
	}

	/** Says goodbye and hears nothing any more. */
	close(): void {
		clearTimeout(this.#patience);
		removeEventListener('pagehide', this.#leave);
		removeEventListener('pageshow', this.#return);
		this.#leave();
		this.#channel?.close();
		this.#channel = null;
	}

	readonly #leave = (): void => this.#say({ kind: 'bye' });
	/** A window that comes back whole from the history is the same window again. */
	readonly #return = ({ persisted }: PageTransitionEvent): void => {
		if (persisted) {
			if (this.#isStage) this.#answer();
			else this.#say({ kind: 'who' });
		}
	};

	#answer(): void {
		if (this.place) this.#say({ kind: 'here', place: this.place });
	}

	#say(heard: Heard): void {
		this.#channel?.postMessage(heard);
	}
}
