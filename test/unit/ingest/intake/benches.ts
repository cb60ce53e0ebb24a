import { readFileSync } from 'node:fs';
import { ParquetFile } from 'parquet-wasm/node';
import { Bench } from '$lib/ingest/intake/bench';
import type { FileReaders } from '$lib/ingest/intake/opened-file';
import type { IndicatorRow, NameRows } from '$lib/ingest/intake/known-names';
import { readFile } from '$lib/ingest/read/read-file';
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
