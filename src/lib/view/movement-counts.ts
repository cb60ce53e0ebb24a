import { m } from '$lib/paraglide/messages';
import { countStory, type CountOf, type StoryRef } from './story/story-ref';

/** A stretch of a sentence: words, or a number with where it comes from. */
export interface CountedWords {
	text: string;
	story: StoryRef | null;
}

/** What is counted of a choice, and what the choice is. */
export interface Counts {
	/** Id of the unit; null for every unit. */
	unitId: string | null;
	year_from: number;
	year_to: number;
	level: string | null;
	of: Readonly<Record<CountOf, number>>;
	/** Whether a story can be told of the choice: not of several units that were picked. */
	hasStory: boolean;
}

/** Sets a number apart in a message, where nobody sees it. */
const MARK = '\u2063';

/** What is shown, in words. */
export function shownWords(counts: Counts, unit: string, year: string): CountedWords[] {
	return parts(counts, (number) =>
		m.movements_shown({
			...{ unit, year },
			chains: number('chains'),
			tasks: number('tasks'),
			movements: number('movements')
		})
	);
}

/** How many tasks there are and what the sources say of them, as a sentence; one that says that there are none. */
export function taskWords(counts: Counts): CountedWords[] {
	if (counts.of.tasks === 0) return [{ text: m.movements_sentence_none(), story: null }];
	return parts(counts, (number) =>
		m.movements_sentence({
			tasks: number('tasks'),
			chains: number('chains'),
			owned: number('owned'),
			due: number('due'),
			known: number('known')
		})
	);
}

/** The words as one text. */
export function asText(words: readonly CountedWords[]): string {
	return words.map(({ text }) => text).join('');
}

function parts(counts: Counts, say: (number: (of: CountOf) => string) => string): CountedWords[] {
	const order = Object.keys(counts.of) as CountOf[];
	const marked = say((of) => `${MARK}${order.indexOf(of)}${MARK}`);
	return marked.split(MARK).map((text, i) => {
		const of = i % 2 === 1 ? order[Number(text)] : undefined;
		if (of === undefined) return { text, story: null };
		const level = of === 'movements' ? counts.level : null;
		return {
			text: String(counts.of[of]),
			story: counts.hasStory ? countStory(counts.unitId, counts, of, level) : null
		};
	});
}
