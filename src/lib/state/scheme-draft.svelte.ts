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
	readonly #isShown: (draft: Scheme) => boolean;
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

	/** What can rank: what the controls show, or what they showed before while that has issues. */
	readonly valid: Scheme | null = $derived.by(() =>
		this.#own && this.issues.length === 0 ? this.#own : this.#base()
	);

	/**
	 * What is asked. A draft that is shown without asking is not asked before it is let go. Any other is followed at the pace of the
	 * answers, one at a time and the newest next: a slider gives values faster than answers come, and starting over at each would show none
	 * before it stops.
	 */
	readonly asked: Scheme | null = $derived.by(() =>
		this.#own && !this.#isShown(this.#own) ? (this.#followed ?? this.#base()) : this.#base()
	);

	/**
	 * `base` is the scheme in the address; `isShown` says whether a draft is shown without asking, `isBusy` whether an answer is awaited.
	 * Make it while a component initialises.
	 */
	constructor(
		base: () => Scheme | null,
		isShown: (draft: Scheme) => boolean,
		isBusy: () => boolean
	) {
		this.#base = base;
		this.#isShown = isShown;
		$effect(() => {
			if (this.#moved && !this.#own) this.#moved = null;
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
