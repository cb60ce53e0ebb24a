import { question } from '$lib/sql/question';
import type { Scheme } from '$lib/core/scheme';
import type { Row } from '$lib/table/rows';
import type { CheckRow, FoundRow, SourceRow } from '$lib/view/answer-rows';
import type { StoryAsk } from '$lib/view/story/story';
import { mainQuestions, partsQuestion } from '$lib/view/story/story-of';
import type { StoryKey } from '$lib/view/story/story-ref';
import type { PartNameRow } from '$lib/view/sure-parts';
import { asking, type Answers, type Live } from './asking.svelte';
import { getAddress, getSession } from './context';
import { answerKey } from './question.svelte';

/**
 * Every question the story of one figure is told from, asked of the dataset in the address. Where several questions give the same rows
 * the one already answered, on the page or by the engine, is used. Make it while a component initialises.
 */
export class StoryQuestions {
	/** What gives the figure; null when the address lacks what it would take. */
	readonly mainAsk: StoryAsk | null;
	readonly partsAsk: StoryAsk | null = $derived.by(() =>
		partsQuestion(this.#key, this.main.settled ? this.main.current : undefined, this.#carried)
	);
	readonly main: Live<Row>;
	readonly parts: Live<Row>;
	readonly findings: Live<FoundRow>;
	readonly checks: Live<CheckRow>;
	readonly sources: Live<SourceRow>;
	/** Names of indicators, for a ranking by one of them. */
	readonly names: Live<PartNameRow>;
	readonly #key: StoryKey;
	readonly #carried: Scheme | null;

	/** `answers` is what the page was prerendered with, `bases` what a reader stated for quotas, `sourceIds` the sources of the story as far as it is known. */
	constructor(
		answers: Answers,
		key: StoryKey,
		carried: Scheme | null,
		bases: string,
		sourceIds: () => readonly string[]
	) {
		this.#key = key;
		this.#carried = carried;
		const session = getSession();
		const { dataset } = getAddress();
		const isKnown = ({ name, params }: StoryAsk): boolean => {
			const asked = { statement: question(name, params), dataset };
			return answerKey(asked) in answers || session.known(asked) !== undefined;
		};
		const best = (asks: readonly StoryAsk[]) => asks.find(isKnown) ?? asks[0] ?? null;
		const ask = <T>(named: () => StoryAsk | null): Live<T> => asking<T>(() => answers, named);
		const ofUnit = (name: string) =>
			best([key.unitId, null].map((unit_id) => ({ name, params: { unit_id } })));
		const [findings, checks] = [ofUnit('found-differences'), ofUnit('printed-checks')];
		this.mainAsk = best(mainQuestions(key, carried, bases));
		this.main = ask(() => this.mainAsk);
		this.parts = ask(() => this.partsAsk);
		this.findings = ask(() => findings);
		this.checks = ask(() => checks);
		this.names = ask(() => (key.of === 'rank' ? { name: 'part-names', params: {} } : null));
		const unitSources = { name: 'unit-sources', params: { unit_id: key.unitId } };
		this.sources = ask(() => {
			const ids = sourceIds();
			if (ids.length === 0) return null;
			const held = answers[
				answerKey({ statement: question(unitSources.name, unitSources.params), dataset })
			] as unknown as readonly SourceRow[] | undefined;
			const hasAll = ids.every((id) => held?.some(({ source_id }) => source_id === id));
			return hasAll
				? unitSources
				: { name: 'story-sources', params: { source_ids: ids.toSorted().join('|') } };
		});
	}
}
