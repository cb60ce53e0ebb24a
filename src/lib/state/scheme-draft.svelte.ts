import type { Scheme } from '$lib/core/scheme';
import { checkScheme } from '$lib/core/scheme-check';
import { schemeJson } from '$lib/core/scheme-json';
import type { SchemeIssue } from '$lib/core/scheme-reader';

/**
 * A scheme between the address and the controls: what a slider says while it moves, before it is let go and the address takes it over.
 * A draft is of the scheme it began from; when that one changes (Back, a menu), the draft is gone.
 */
export class SchemeDraft {
	readonly #base: () => Scheme | null;
	#moved = $state.raw<{ from: Scheme | null; scheme: Scheme } | null>(null);
	#followed = $state.raw<Scheme | null>(null);
	readonly #own = $derived.by(() =>
		this.#moved && this.#moved.from === this.#base() ? this.#moved.scheme : null
	);

	/** What the controls show. */
	readonly scheme: Scheme | null = $derived.by(() => this.#own ?? this.#base());

	/** Why what the controls show cannot rank; it is neither asked nor put in the address. */
	readonly issues: readonly SchemeIssue[] = $derived.by(() =>
		this.#own ? checkScheme(schemeJson(this.#own)).issues : []
	);

	/**
	 * What is asked. A draft that moves is followed at the pace of the answers, one at a time and the newest next: a slider gives values
	 * faster than any answer comes, and starting over at each would show none before it stops.
	 */
	readonly asked: Scheme | null = $derived.by(() =>
		this.#own ? (this.#followed ?? this.#base()) : this.#base()
	);

	/** `base` is the scheme in the address; `isBusy` says whether an answer is awaited. Make it while a component initialises. */
	constructor(base: () => Scheme | null, isBusy: () => boolean) {
		this.#base = base;
		$effect(() => {
			if (!this.#own) this.#followed = null;
			else if (this.issues.length === 0 && !isBusy()) this.#followed = this.#own;
		});
	}

	move(scheme: Scheme): void {
		this.#moved = { from: this.#base(), scheme };
	}

	drop(): void {
		this.#moved = null;
	}
}
