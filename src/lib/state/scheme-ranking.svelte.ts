import type { Answers as MadeOf, TieRow } from '$lib/uncertainty/answers';
import { rankingQuestion, type ClusterChoice } from '$lib/view/cluster-choice';
import { doesFor, previewRows, type Material } from '$lib/view/scheme-preview';
import type { RankedRow } from '$lib/view/scheme-rows';
import { madeOfQuestion, tiesQuestion } from '$lib/view/sure-questions';
import { asking, type Answers, type Live } from './asking.svelte';
import { SchemeDraft } from './scheme-draft.svelte';
import { Shown, type ShownRows } from './shown.svelte';

/**
 * The ranking a page shows: of what was chosen and, while its scheme is edited, of the draft. A draft that needs no other figures is
 * placed here and now by the kernel, so that ranks follow a slider; any other is asked. Once it is let go the SQL's answer takes over.
 * Make it while a component initialises.
 */
export class SchemeRanking {
	readonly draft: SchemeDraft;
	/** The question to the SQL. */
	readonly live: Live<RankedRow>;
	readonly #choice: () => ClusterChoice | null;
	readonly #isEditing: () => boolean;
	readonly #madeOf: Live<MadeOf['madeOf'][number]>;
	readonly #ties: Live<TieRow>;
	readonly #madeOfShown: Shown<MadeOf['madeOf'][number], ClusterChoice | null>;
	readonly #answered: Shown<RankedRow, ClusterChoice | null>;

	constructor(
		answers: () => Answers,
		choice: () => ClusterChoice | null,
		isEditing: () => boolean
	) {
		this.#choice = choice;
		this.#isEditing = isEditing;
		this.#madeOf = asking(answers, () => this.#whileEditing(madeOfQuestion));
		this.#ties = asking(answers, () => this.#whileEditing(tiesQuestion));
		this.#madeOfShown = new Shown(this.#madeOf, choice);
		this.draft = new SchemeDraft(
			() => choice()?.scheme ?? null,
			(scheme) => this.#material !== null && doesFor(this.#material, scheme),
			() => this.live.loading
		);
		const asked = () => withScheme(choice(), this.draft.asked);
		this.live = asking(answers, () => {
			const of = asked();
			return of && rankingQuestion(of);
		});
		this.#answered = new Shown(this.live, asked);
	}

	/** What is wanted: the choice, with the scheme as it is being edited. */
	readonly wanted: ClusterChoice | null = $derived.by(() =>
		withScheme(this.#choice(), this.draft.valid)
	);

	/** The rows to show and what they are of; null before any, and while nothing can be chosen from (another dataset is loading). */
	readonly shown: ShownRows<RankedRow, ClusterChoice> | null = $derived.by(() => {
		const { rows, subject } = this.#answered.current ?? {};
		if (!rows || !subject || !this.#choice()) return null;
		return this.#preview(rows, subject) ?? { rows, subject };
	});

	/** What the ranking in the address is made of. */
	readonly #material: Material | null = $derived.by(() => {
		const { rows, subject } = this.#madeOfShown.current ?? {};
		if (!rows || !subject?.scheme || !isSamePlace(subject, this.#choice())) return null;
		if (tiesQuestion(subject) && !this.#ties.current) return null;
		return {
			scheme: subject.scheme,
			madeOf: rows as MadeOf['madeOf'],
			ties: this.#ties.current ?? []
		};
	});

	#preview(
		rows: readonly RankedRow[],
		subject: ClusterChoice
	): ShownRows<RankedRow, ClusterChoice> | null {
		const { wanted } = this;
		if (!wanted?.scheme || !this.#material || !isSamePlace(subject, wanted)) return null;
		if (subject.scheme === wanted.scheme || subject.scheme?.kind !== wanted.scheme.kind)
			return null;
		const placed = previewRows(rows, this.#material, wanted.scheme);
		return placed && { rows: placed, subject: wanted };
	}

	#whileEditing<T>(questionOf: (choice: ClusterChoice) => T): T | null {
		const choice = this.#choice();
		return this.#isEditing() && choice ? questionOf(choice) : null;
	}
}

function withScheme(
	choice: ClusterChoice | null,
	scheme: ClusterChoice['scheme']
): ClusterChoice | null {
	return choice && { ...choice, scheme };
}

function isSamePlace(a: ClusterChoice, b: ClusterChoice | null): boolean {
	return a.clusterId === b?.clusterId && a.year === b.year;
}
