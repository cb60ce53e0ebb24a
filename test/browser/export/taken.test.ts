import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/esm';
import { describe, expect, it } from 'vitest';
import '../../../src/typeface.css';
import { heightOf, optionOf } from '$lib/chart/option';
import { still } from '$lib/chart/still';
import { pictureOf } from '$lib/export/picture';
import { pngOf } from '$lib/export/png';
import { takenParquet } from '$lib/export/taken-parquet';
import { fontFacesFor } from '$lib/export/typeface';
import { takenTable } from '$lib/table/taken-table';
import type { BarsView } from '$lib/view/chart-view';

const VIEW: BarsView = {
	kind: 'bars',
	scale: 'percent',
	locale: 'vi',
	sentence: 'Kiên Giang đứng thứ hai trong ba tỉnh được xếp hạng.',
	axis: '% chỉ tiêu đạt và vượt',
	bars: [
		{ key: 'a', label: 'Đắk Lắk', value: 80, text: '80,0 %', tone: 'ink', fill: 'solid' },
		{ key: 'b', label: 'Kiên Giang', value: 64, text: '64,0 %', tone: 'accent', fill: 'hollow' },
		{
			key: 'c',
			label: 'Thừa Thiên Huế',
			value: null,
			text: 'không có số',
			tone: 'ink',
			fill: 'solid'
		}
	]
};
const WIDTH = 896;
const WORDS = {
	title: VIEW.sentence,
	scope: 'Cả nước · 2018',
	key: [],
	foot: ['Nguồn: Báo cáo năm 2018.'],
	watermark: null,
	language: 'vi' as const
};

function picture() {
	const height = heightOf(VIEW, WIDTH);
	const node = still(optionOf(VIEW, WIDTH), WIDTH, height);
	return pictureOf({ node, width: WIDTH, height }, WORDS, { theme: 'light', fontFaces: '' });
}

/** How many pixels of a part of the picture, in its own units, are not paper. */
async function inked(png: Blob, part: [x: number, y: number, width: number, height: number]) {
	const bitmap = await createImageBitmap(png);
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const pen = canvas.getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	const [x, y, width, height] = part.map((side) => side * 2) as [number, number, number, number];
	const { data } = pen.getImageData(x, y, width, height);
	let count = 0;
	for (let at = 0; at < data.length; at += 4) if (data[at]! < 160) count++;
	return count;
}

describe('a picture as PNG', () => {
	it('has two pixels for one, and its words, names and bars are drawn', async () => {
		const drawn = picture();
		const png = await pngOf(drawn);
		const { width, height } = await createImageBitmap(png);
		expect([width, height]).toEqual([960 * 2, drawn.height * 2]);
		const top = 32 + 29 + 21 + 16;
		expect(await inked(png, [32, 32, 400, 29])).toBeGreaterThan(1000);
		expect(await inked(png, [32, top + 8, 90, 20])).toBeGreaterThan(200);
		expect(await inked(png, [200, top + 8, 200, 20])).toBeGreaterThan(4000);
		expect(await inked(png, [32, drawn.height - 50, 200, 18])).toBeGreaterThan(200);
	});

	it('is paper where nothing is', async () => {
		const drawn = picture();
		expect(await inked(await pngOf(drawn), [0, 0, 960, 30])).toBe(0);
	});
});

describe('a picture as SVG', () => {
	it('carries the letters of Vietnamese along, and no others', async () => {
		const faces = await fontFacesFor('Đắk Lắk');
		expect(faces.match(/@font-face/g)).toHaveLength(2);
		expect(faces.length).toBeLessThan(90_000);
		expect(await fontFacesFor('abc')).not.toContain('U+1EA0');
		const file = new DOMParser().parseFromString(
			picture().svg.replace('<title>', `<style>${faces}</style><title>`),
			'image/svg+xml'
		);
		expect(file.querySelector('parsererror')).toBeNull();
		expect(file.documentElement.textContent).toContain('Thừa Thiên Huế');
	});
});

describe('rows as Parquet', () => {
	it('come back as they went, typed', async () => {
		const table = takenTable(
			[
				{ unit: 'Đắk Lắk', year: 2018, share: 43.6, day: '2018-12-31' },
				{ unit: 'Kiên Giang', year: 2019, share: null, day: null }
			],
			[
				{ name: 'unit', heading: 'Đơn vị', kind: 'text', of: ({ unit }) => unit },
				{ name: 'year', heading: 'Năm', kind: 'year', of: ({ year }) => year },
				{ name: 'share', heading: 'Tỷ lệ', kind: 'percent', of: ({ share }) => share },
				{ name: 'day', heading: 'Ngày', kind: 'date', of: ({ day }) => day }
			]
		);
		const bytes = await takenParquet(table, [['Nguồn', 'Báo cáo năm 2018']]);
		expect(new TextDecoder().decode(bytes)).toContain('Báo cáo năm 2018');
		const read = tableFromIPC(readParquet(bytes).intoIPCStream());
		expect(read.schema.fields.map(({ name, type }) => `${name} ${String(type)}`)).toEqual([
			'unit Utf8',
			'year Int32',
			'share Float64',
			'day Date32<DAY>'
		]);
		expect(read.toArray().map((row) => ({ ...(row as object) }))).toEqual([
			{ unit: 'Đắk Lắk', year: 2018, share: 43.6, day: Date.UTC(2018, 11, 31) },
			{ unit: 'Kiên Giang', year: 2019, share: null, day: null }
		]);
	});
});
