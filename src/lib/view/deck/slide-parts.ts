import type { SlidePart } from '$lib/core/deck';
import { m } from '$lib/paraglide/messages';
import { awardsSlide, movementsSlide, proposalsSlide, workersSlide } from './award-slides';
import { closingSlide, coverSlide, numberSlide } from './opening-slides';
import { placesSlide, rankingSlide } from './ranking-slides';
import type { SlideBody, SlideGap } from './slide-content';
import type { SlideGround } from './slide-ground';
import { indicatorsSlide, missedSlide, targetsSlide } from './target-slides';

/** What is made for the stage from answers; a figure of a view is taken from the view itself. */
export type MadePart = Exclude<SlidePart, 'figure'>;

/** The slides of a closing conference, in the order they are told. */
export const TEMPLATE_PARTS: readonly MadePart[] = [
	'cover',
	'number',
	'targets',
	'indicators',
	'ranking',
	'places',
	'awards',
	'workers',
	'movements',
	'missed',
	'proposals',
	'closing'
];

const MAKERS: Readonly<Record<MadePart, (ground: SlideGround) => Promise<SlideBody | SlideGap>>> = {
	cover: coverSlide,
	number: numberSlide,
	targets: targetsSlide,
	indicators: indicatorsSlide,
	ranking: rankingSlide,
	places: placesSlide,
	awards: awardsSlide,
	workers: workersSlide,
	movements: movementsSlide,
	missed: missedSlide,
	proposals: proposalsSlide,
	closing: closingSlide
};

/** What a part of a view shows; a gap with the reason where there is no figure. Rejects as the questions it asks do. */
export function makeSlide(part: MadePart, ground: SlideGround): Promise<SlideBody | SlideGap> {
	return MAKERS[part](ground);
}

/** Whether a slide was made, and not the reason why it was not. */
export function isMade<T extends SlideBody>(made: T | SlideGap): made is T {
	return !('reason' in made);
}

/** The name of a part, as a list of slides names it. */
export function partWord(part: SlidePart): string {
	switch (part) {
		case 'cover':
			return m.present_part_cover();
		case 'number':
			return m.present_part_number();
		case 'targets':
			return m.present_part_targets();
		case 'indicators':
			return m.present_part_indicators();
		case 'ranking':
			return m.present_part_ranking();
		case 'places':
			return m.present_part_places();
		case 'awards':
			return m.present_part_awards();
		case 'workers':
			return m.present_part_workers();
		case 'movements':
			return m.present_part_movements();
		case 'missed':
			return m.present_part_missed();
		case 'proposals':
			return m.present_part_proposals();
		case 'closing':
			return m.present_part_closing();
		case 'figure':
			return m.present_part_figure();
	}
}
