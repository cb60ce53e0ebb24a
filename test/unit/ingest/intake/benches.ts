import { readFileSync } from 'node:fs';
import { ParquetFile } from 'parquet-wasm/node';
import { Bench } from '$lib/ingest/intake/bench';
import type { SheetLook } from '$lib/ingest/intake/intake';
import type { FileReaders } from '$lib/ingest/intake/opened-file';
import type { IndicatorRow, NameRows } from '$lib/ingest/intake/known-names';
import { readFile } from '$lib/ingest/read/read-file';
import { fixtureDecisions, fixtureSheet } from '../meaning/fixtures';
import { AWARDS, INDICATORS, UNITS } from '../meaning/published-names';

export const NAME_ROWS: NameRows = {
	units: UNITS,
	indicators: INDICATORS as IndicatorRow[],
	award_types: AWARDS
};

/** The readers of a program: Parquet without a worker. */
export const READERS: FileReaders = {
	read: readFile,
	async parquet(file) {
		const open = await ParquetFile.fromFile(file);
		return {
			schema: open.schema().intoIPCStream(),
			rowCounts: open
				.metadata()
				.rowGroups()
				.map((group) => group.numRows()),
			rowGroup: async (index) => (await open.read({ rowGroups: [index] })).intoIPCStream(),
			close: () => open.free()
		};
	}
};

export function newBench(readers: Partial<FileReaders> = {}): Bench {
	return new Bench(NAME_ROWS, { ...READERS, ...readers });
}

export function textFile(name: string, lines: readonly string[] | string): File {
	return new File([typeof lines === 'string' ? lines : `${lines.join('\n')}\n`], name);
}

export function diskFile(path: string): File {
	return new File([readFileSync(path)], path.split('/').at(-1)!);
}

const NO_ISSUES = { listed: [], count: 0 };

/** A case's file on a bench, with what was decided; a workbook's cells come as the reader of workbooks gives them. */
export async function broughtIn(name: string): Promise<{ bench: Bench; look: SheetLook }> {
	const sheet = fixtureSheet(name);
	const isText = sheet.origin.file.endsWith('.csv');
	const bench = newBench(
		isText
			? {}
			: {
					read: (file, bytes, choice) =>
						file === 'input.xlsx'
							? [
									{
										name: file,
										bytes: bytes.length,
										content: {
											ok: true,
											value: {
												kind: 'sheets',
												format: 'xlsx',
												sheets: [{ sheet, issues: NO_ISSUES }],
												dialect: null,
												decoding: {
													...{ kind: 'decoded', text: '', doubts: null, candidates: [] },
													...{ byteOrderMark: false, cutOff: false },
													reading: { bytes: null, letters: 'unicode' }
												}
											}
										}
									}
								]
							: readFile(file, bytes, choice)
				}
	);
	const path = `test/fixtures/import/meaning/${name}/input.csv`;
	await bench.add([isText ? diskFile(path) : textFile('input.xlsx', 'x')]);
	const { columns, ...rest } = fixtureDecisions(name);
	const look = await bench.decide('f1/0', { ...rest, columns: [...columns], header: null });
	return { bench, look };
}
