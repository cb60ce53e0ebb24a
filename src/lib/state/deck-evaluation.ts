import type { DeckLanguage, Slide } from '$lib/core/deck';
import type { DatasetId } from '$lib/engine/engine';
import { m } from '$lib/paraglide/messages';
import { question } from '$lib/sql/question';
import { sha256 } from '$lib/store/sha256';
import type { SlideBody, SlideContent, SlideGap } from '$lib/view/deck/slide-content';
import { subjectOf, type AskRows } from '$lib/view/deck/slide-ground';
import { isMade, makeSlide } from '$lib/view/deck/slide-parts';
import type { UnitRow } from '$lib/view/unit';
import { namedDataset } from './address.svelte';
import type { Session } from './session.svelte';

/** What a slide is evaluated with. */
export interface Evaluator {
	session: Session;
	units: readonly UnitRow[];
	lang: DeckLanguage;
}

/**
 * What a slide shows by the figures as they are now; a gap with the reason where there is none. Rejects with `EngineFailure`, `QueryError` or
 * an `AbortError`. A figure of a view is taken where it is drawn, never here.
 */
export async function evaluate(
	slide: Slide,
	{ session, units, lang }: Evaluator,
	signal?: AbortSignal
): Promise<SlideContent | SlideGap> {
	if (slide.part === 'figure') return { reason: m.present_gap_figure(), isWaiting: false };
	const word = new URL(slide.view, 'https://a.invalid').searchParams.get('data') ?? '';
	const dataset = namedDataset(word);
	if (dataset === null || (isOwn(dataset) && session.kept.nameOf(dataset) === null))
		return { reason: m.present_gap_dataset({ name: word }), isWaiting: false };
	const isIllustrative = dataset === 'illustrative';
	const subject = subjectOf(slide.view, units, isIllustrative);
	if (!subject) return { reason: m.present_gap_subject(), isWaiting: false };
	const ask = (async (name, params) =>
		session.ask(question(name, params), dataset, signal)) as AskRows;
	const made = await makeSlide(slide.part, { subject, units, dataset, isIllustrative, lang, ask });
	if (!isMade(made)) return made;
	return stamped(worded(made, slide), {
		...{ key: slide.key, part: slide.part, lang, view: slide.view },
		...{ dataset: word, datasetName: datasetName(dataset, session), isIllustrative },
		version: session.dataset(dataset).manifest?.version ?? null
	});
}

/** The units a slide may be of. Rejects as `evaluate` does. */
export async function slideUnits(
	session: Session,
	dataset: DatasetId
): Promise<readonly UnitRow[]> {
	const rows = await session.ask(question('unit-list'), dataset);
	return rows as unknown as readonly UnitRow[];
}

/** A body with where it is from, when it was made and its hash. */
export async function stamped(
	body: SlideBody,
	from: Omit<SlideContent, keyof SlideBody | 'at' | 'hash'>
): Promise<SlideContent> {
	const hash = await sha256(new Blob([JSON.stringify(body)]));
	const at = `${new Date().toISOString().slice(0, 19)}Z`;
	return { ...body, ...from, at, hash: hash.slice(0, 16) };
}

/** What the presenter wrote, in place of what the figures suggest. */
export function worded<T extends SlideBody>(body: T, slide: Slide): T {
	return {
		...body,
		title: slide.title || body.title,
		message: slide.message || body.message,
		notes: slide.notes || body.notes
	};
}

function isOwn(dataset: DatasetId): boolean {
	return dataset !== 'published' && dataset !== 'illustrative';
}

function datasetName(dataset: DatasetId, session: Session): string {
	if (dataset === 'published') return m.dataset_published();
	if (dataset === 'illustrative') return m.dataset_illustrative();
	return m.take_own({ name: session.kept.nameOf(dataset) ?? '' });
}
