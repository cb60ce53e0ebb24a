import { describe, expect, it } from 'vitest';
import { liveSlides, type LiveOffer } from '$lib/view/deck/live-slides';
import type { UnitRow } from '$lib/view/unit';

const UNIT = { slug: 'kien-giang', admin_set: '63', unit_id: '63-91' } as UnitRow;
const CARD: LiveOffer = {
	of: { unit: UNIT, clusterId: 'C-TNB', cluster: '', year: 2018, dataset: '' },
	parts: ['missed', 'number', 'ranking'],
	by: null
};

describe('what a page offers to a deck that follows the figures', () => {
	it('are its parts in the order they are told, each at the view it is looked into', () => {
		expect(liveSlides(CARD).map(({ part, view }) => [part, view])).toEqual([
			['number', '/scorecard/kien-giang/?year=2018&set=63&cluster=C-TNB'],
			['ranking', '/clusters/?cluster=C-TNB&year=2018&unit=kien-giang'],
			['missed', '/scorecard/kien-giang/?year=2018&set=63&cluster=C-TNB']
		]);
	});

	it('leave words to the figures and have a key each', () => {
		const slides = liveSlides(CARD);
		expect(new Set(slides.map(({ key }) => key)).size).toBe(3);
		expect(slides.every((slide) => slide.title + slide.message + slide.notes === '')).toBe(true);
	});

	it('rank as the page does, in the dataset of the page', () => {
		const of = { unit: null, clusterId: 'C-1', cluster: 'Cụm 1', year: 2024, dataset: 'minh-hoa' };
		const [slide] = liveSlides({ of, parts: ['ranking'], by: 'grdp_growth' });
		expect(slide!.view).toBe('/clusters/?cluster=C-1&year=2024&data=minh-hoa&by=grdp_growth');
	});
});
