/** Where a province stands among the tiles of a set of borders: column from the west, row from the north. */
export interface TilePlace {
	unit_id: string;
	/** What is written in the tile. */
	short: string;
	column: number;
	row: number;
}

type Line = readonly [code: string, short: string, column: number, row: number];

/** Rows by latitude, columns by longitude; neighbours kept neighbours where they can be. */
const OF_63: readonly Line[] = [
	...row(0, ['12', 'LCh', 2], ['10', 'LCa', 3], ['02', 'HG', 4], ['04', 'CB', 5]),
	...row(1, ['11', 'ĐB', 2], ['15', 'YB', 3], ['08', 'TQ', 4], ['06', 'BK', 5], ['20', 'LS', 6]),
	...row(2, ['14', 'SL', 2], ['25', 'PT', 3], ['26', 'VP', 4], ['19', 'TNg', 5]),
	...row(2, ['24', 'BG', 6], ['22', 'QNi', 7]),
	...row(3, ['17', 'HB', 3], ['01', 'HN', 4], ['27', 'BN', 5], ['30', 'HD', 6], ['31', 'HP', 7]),
	...row(4, ['35', 'HNa', 4], ['33', 'HY', 5], ['34', 'TB', 6]),
	...row(5, ['38', 'TH', 3], ['37', 'NB', 4], ['36', 'NĐ', 5]),
	...row(6, ['40', 'NA', 3], ['42', 'HT', 4]),
	...row(7, ['44', 'QB', 4], ['45', 'QT', 5]),
	...row(8, ['46', 'Huế', 5], ['48', 'ĐNa', 6]),
	...row(9, ['49', 'QNa', 5], ['51', 'QNg', 6]),
	...row(10, ['62', 'KT', 5], ['52', 'BĐ', 6]),
	...row(11, ['64', 'GL', 5], ['54', 'PY', 6]),
	...row(12, ['67', 'ĐNo', 4], ['66', 'ĐL', 5], ['56', 'KH', 6]),
	...row(13, ['72', 'TNi', 3], ['70', 'BP', 4], ['68', 'LĐ', 5], ['58', 'NT', 6]),
	...row(14, ['74', 'BD', 3], ['75', 'ĐNi', 4], ['60', 'BTh', 5]),
	...row(15, ['89', 'AG', 0], ['87', 'ĐT', 1], ['80', 'LA', 2], ['79', 'HCM', 3], ['77', 'VT', 4]),
	...row(16, ['91', 'KG', 0], ['92', 'CT', 1], ['82', 'TG', 2], ['83', 'BT', 3]),
	...row(17, ['93', 'HGi', 1], ['86', 'VL', 2], ['84', 'TV', 3]),
	...row(18, ['96', 'CM', 0], ['95', 'BL', 1], ['94', 'ST', 2])
];

const OF_34: readonly Line[] = [
	...row(0, ['12', 'LCh', 0], ['15', 'LCa', 1], ['08', 'TQ', 2], ['04', 'CB', 3]),
	...row(1, ['11', 'ĐB', 0], ['14', 'SL', 1], ['25', 'PT', 2], ['19', 'TNg', 3], ['20', 'LS', 4]),
	...row(2, ['01', 'HN', 2], ['24', 'BN', 3], ['22', 'QNi', 4]),
	...row(3, ['37', 'NB', 2], ['33', 'HY', 3], ['31', 'HP', 4]),
	...row(4, ['38', 'TH', 2]),
	...row(5, ['40', 'NA', 2], ['42', 'HT', 3]),
	...row(6, ['44', 'QT', 3], ['46', 'Huế', 4]),
	...row(7, ['48', 'ĐNa', 4]),
	...row(8, ['51', 'QNg', 4]),
	...row(9, ['52', 'GL', 4]),
	...row(10, ['66', 'ĐL', 4]),
	...row(11, ['68', 'LĐ', 3], ['56', 'KH', 4]),
	...row(12, ['80', 'TNi', 1], ['79', 'HCM', 2], ['75', 'ĐNi', 3]),
	...row(13, ['91', 'AG', 0], ['82', 'ĐT', 1], ['86', 'VL', 2]),
	...row(14, ['96', 'CM', 0], ['92', 'CT', 1])
];

/** Every province of each set of borders once. */
export const TILE_PLACES: Readonly<Record<'63' | '34', readonly TilePlace[]>> = {
	'63': placesOf('63', OF_63),
	'34': placesOf('34', OF_34)
};

/** Where the archipelagos stand, and the province each is of. */
export const ISLAND_PLACES = {
	'63': {
		hoangSa: { unit_id: '63-48', column: 8, row: 8 },
		truongSa: { unit_id: '63-56', column: 8, row: 13 }
	},
	'34': {
		hoangSa: { unit_id: '34-48', column: 6, row: 7 },
		truongSa: { unit_id: '34-56', column: 6, row: 12 }
	}
} as const;

function row(at: number, ...tiles: readonly (readonly [string, string, number])[]): Line[] {
	return tiles.map(([code, short, column]) => [code, short, column, at]);
}

function placesOf(set: string, lines: readonly Line[]): TilePlace[] {
	return lines.map(([code, short, column, at]) => ({
		...{ unit_id: `${set}-${code}`, short, column },
		row: at
	}));
}
