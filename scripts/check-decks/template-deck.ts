import type { DeckLanguage, Slide } from '../../src/lib/core/deck';
import type { NodeEngine } from '../../src/lib/engine/node-engine';
import type { DeckFile } from '../../src/lib/export/deck/pptx/pptx';
import { m } from '../../src/lib/paraglide/messages';
import { overwriteGetLocale } from '../../src/lib/paraglide/runtime';
import { question } from '../../src/lib/sql/question';
import { rowsFromIpc } from '../../src/lib/table/rows';
import type { UnitClusterRow } from '../../src/lib/view/answer-rows';
import type { SlideContent } from '../../src/lib/view/deck/slide-content';
import { subjectOf, type AskRows } from '../../src/lib/view/deck/slide-ground';
import { isMade, makeSlide } from '../../src/lib/view/deck/slide-parts';
import { templateSlides, templateTitle } from '../../src/lib/view/deck/template';
import { unitOf, type UnitRow } from '../../src/lib/view/unit';

/** Of whom, when, in which figures and language a deck is made. */
export interface DeckWish {
	slug: string;
	set: '63' | '34';
	year: number;
	dataset: 'published' | 'illustrative';
	lang: DeckLanguage;
}

export const ADDRESS = 'https://bang-vang.example';

/** The deck of the template for a unit, with what its slides show by the figures of the engine; slides without figures are left out. */
export async function templateDeck(engine: NodeEngine, wish: DeckWish): Promise<DeckFile> {
	const { slug, set, year, dataset, lang } = wish;
	overwriteGetLocale(() => lang);
	const ask = (async (name, params) =>
		rowsFromIpc(await engine.run(question(name, params), dataset))) as AskRows;
	const units = await ask<UnitRow>('unit-list');
	const unit = unitOf(units, slug, set);
	if (!unit) throw new Error(`no such unit: ${slug}`);
	const clusters = await ask<UnitClusterRow>('unit-clusters', { unit_id: unit.unit_id });
	const clusterId = clusters.find((row) => row.year === year)?.cluster_id ?? null;
	const isIllustrative = dataset === 'illustrative';
	const whole = { unit, clusterId, cluster: '', year, dataset: isIllustrative ? 'minh-hoa' : '' };
	const datasetName = isIllustrative ? m.dataset_illustrative() : m.dataset_published();
	const slides: SlideContent[] = [];
	for (const slide of templateSlides(whole)) {
		const made = await evaluated(slide);
		if (made) slides.push(made);
	}
	return { title: templateTitle(whole), lang, slides, address: ADDRESS };

	async function evaluated({ key, part, view }: Slide): Promise<SlideContent | null> {
		if (part === 'figure') return null;
		const subject = subjectOf(view, units, isIllustrative);
		if (!subject) throw new Error(`whose slide is ${view}?`);
		const made = await makeSlide(part, { subject, units, dataset, isIllustrative, lang, ask });
		if (!isMade(made)) return null;
		return {
			...made,
			...{ key, part, lang, view, dataset: whole.dataset, datasetName, isIllustrative },
			...{ version: null, at: new Date().toISOString(), hash: '' }
		};
	}
}
