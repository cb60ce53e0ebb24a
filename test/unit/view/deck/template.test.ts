import { beforeAll, describe, expect, it } from 'vitest';
import { checkDeck } from '$lib/core/deck-check';
import { deckJson } from '$lib/core/deck';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { UnitRow } from '$lib/view/unit';
import type { SlideBody } from '$lib/view/deck/slide-content';
import { subjectOf, type AskRows, type SlideGround } from '$lib/view/deck/slide-ground';
import { isMade, makeSlide, TEMPLATE_PARTS, type MadePart } from '$lib/view/deck/slide-parts';
import { templateSlides, templateTitle, type TemplateWish } from '$lib/view/deck/template';
import { publishedDataset } from '../../sql/published-dataset';

let ask: AskRows;
let units: readonly UnitRow[];

beforeAll(async () => {
	const published = await publishedDataset();
	ask = async <T>(name: string, params = {}) =>
		(await published.ask(name, params)) as unknown as readonly T[];
	units = await ask<UnitRow>('unit-list');
});

/** The same talk is looked at by several tests. */
const known = new Map<string, Promise<Map<string, SlideBody | string>>>();

function made(wish: TemplateWish): Promise<Map<string, SlideBody | string>> {
	const key = JSON.stringify(wish);
	const all = known.get(key) ?? make(wish);
	known.set(key, all);
	return all;
}

async function make(wish: TemplateWish): Promise<Map<string, SlideBody | string>> {
	overwriteGetLocale(() => 'vi');
	const all = new Map<string, SlideBody | string>();
	for (const { part, view } of templateSlides(wish)) {
		const subject = subjectOf(view, units, false)!;
		const ground: SlideGround = {
			...{ subject, units, ask, lang: 'vi' as const },
			...{ dataset: 'published' as const, isIllustrative: false }
		};
		const slide = await makeSlide(part as MadePart, ground);
		all.set(part, isMade(slide) ? slide : slide.reason);
	}
	return all;
}

function wishOf(slug: string, clusterId: string | null, year: number): TemplateWish {
	const unit = units.find((each) => each.slug === slug && each.admin_set === '63')!;
	return { unit, clusterId, cluster: '', year, dataset: '' };
}

describe('the closing conference', () => {
	it('has a slide a part, each with a view that names the unit and the year, and is a deck that can be read', () => {
		const wish = wishOf('kien-giang', 'C-TNB', 2018);
		const slides = templateSlides(wish);
		expect(slides.map(({ part }) => part)).toEqual(TEMPLATE_PARTS);
		for (const { view } of slides)
			expect(subjectOf(view, units, false)).toMatchObject({ unit: wish.unit, year: 2018 });
		const deck = { title: templateTitle(wish), lang: 'vi' as const, slides, left_out: [] };
		expect(checkDeck(deckJson(deck))).toEqual({ deck, issues: [] });
	});

	it('of Kiên Giang in 2018 has at least ten slides, and says of each other why not', async () => {
		const all = await made(wishOf('kien-giang', 'C-TNB', 2018));
		const gaps = [...all].filter(([, slide]) => typeof slide === 'string');
		expect(all.size - gaps.length).toBeGreaterThanOrEqual(10);
		for (const [, reason] of gaps) expect(reason).toMatch(/Kiên Giang|cụm/);
		const number = all.get('number') as SlideBody;
		expect(number.figure).toMatchObject({ kind: 'number', value: '21/22' });
		expect(number.source).toMatch(/^Nguồn: /);
		expect(number.table!.rows).toHaveLength(1);
	});

	it.each([['number'], ['targets'], ['ranking'], ['awards'], ['workers']])(
		'shows of Kiên Giang in 2018 the rows behind its slide of %s, in columns of one kind',
		async (part) => {
			const slide = (await made(wishOf('kien-giang', 'C-TNB', 2018))).get(part) as SlideBody;
			expect(slide.table!.rows.length).toBeGreaterThan(0);
			expect(slide.title.length).toBeGreaterThan(10);
		}
	);

	it('leaves out what was not published, with the reason', async () => {
		const all = await made(wishOf('lai-chau', null, 2010));
		expect(all.get('number')).toBe(
			'Chưa có báo cáo nào công bố số chỉ tiêu đạt và vượt của Lai Châu năm 2010.'
		);
		expect(all.get('ranking')).toBe('Không rõ Lai Châu thuộc cụm thi đua nào năm 2010.');
		expect(typeof all.get('cover')).toBe('object');
	});

	it('of a cluster ranks its members and names the cluster', async () => {
		const all = await made({
			...{ unit: null, clusterId: 'C-TNB', cluster: 'Cụm Tây Nam Bộ', year: 2018, dataset: '' }
		});
		const ranking = all.get('ranking') as SlideBody;
		expect(ranking.figure.kind).toBe('chart');
		expect(ranking.scope[0]).toMatch(/Tây Nam Bộ/);
	});

	it('of a cluster of which one member published its count says so, and counts nobody else', async () => {
		const all = await made({
			...{ unit: null, clusterId: 'C-TNB', cluster: 'Cụm Tây Nam Bộ', year: 2018, dataset: '' }
		});
		const number = all.get('number') as SlideBody;
		expect(number.title).toMatch(/trong \d+ thành viên .* chỉ có số chỉ tiêu của Kiên Giang/);
		expect(number.figure).toMatchObject({ kind: 'number', value: '21/22', beside: [] });
		expect(number.table!.rows).toHaveLength(1);
	});

	it('of a cluster shows of awards what each member published, added up nowhere, and names who published nothing', async () => {
		const all = await made({
			...{ unit: null, clusterId: 'C-TNB', cluster: 'Cụm Tây Nam Bộ', year: 2018, dataset: '' }
		});
		const awards = all.get('awards') as SlideBody;
		const own = (await made(wishOf('kien-giang', 'C-TNB', 2018))).get('awards') as SlideBody;
		const rows = awards.table!.rows.filter(([unit]) => unit === 'Kiên Giang');
		expect(rows.map(([, ...cells]) => cells)).toEqual(own.table!.rows);
		const silent = awards.notes.replace(/^Chưa công bố: |\.$/g, '').split(', ');
		const units = new Set(awards.table!.rows.map(([unit]) => unit));
		const [, told, members] = /2018, (\d+) trong (\d+) thành viên/.exec(awards.title)!;
		expect([units.size, units.size + silent.length]).toEqual([Number(told), Number(members)]);
		expect(silent.some((name) => units.has(name))).toBe(false);
		expect(awards.message).toContain('không cộng');
		expect(awards.source).toMatch(/^Nguồn: /);
	});

	it('of a cluster says that no member published a proposal, where none did', async () => {
		const all = await made({
			...{ unit: null, clusterId: 'C-TNB', cluster: 'Cụm Tây Nam Bộ', year: 2012, dataset: '' }
		});
		expect(all.get('proposals')).toMatch(
			/^Chưa thành viên nào trong \d+ thành viên của .* năm 2012\.$/
		);
	});
});

describe('the subject of a view', () => {
	it.each([
		['/about/', null],
		['/scorecard/kien-giang/', null],
		['/scorecard/nowhere/?year=2018', null],
		['/clusters/?cluster=C-TNB&year=2018', 'C-TNB'],
		['/awards/?unit=kien-giang&from=2018&to=2018', null]
	])('of %s', (view, clusterId) => {
		const subject = subjectOf(view, units, false);
		expect(subject?.clusterId ?? null).toBe(clusterId);
	});
});
