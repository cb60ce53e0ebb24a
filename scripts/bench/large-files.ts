import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { tableSchema } from '../../src/lib/core/schema';
import { ENGINE_TYPE } from '../../src/lib/sql/load';
import { serve } from '../serve.mjs';
import { watchHeap } from './heap';
import type { Measure } from './measure';
import type {} from './page/main';

/** Of the version that is in the page. No package of the project: its lock would hold the bindings of one platform only. */
const NATIVE = '@duckdb/node-api';
const NATIVE_VERSION = '1.4.3-r.3';
const ROWS = 10_000_000;
const TABLE = 'observations';
/** Of native DuckDB's time for the CSV, on one thread, in the same run. */
const BUDGET = { csv: 1.2, parquet: 0.6, heapKilobytes: 300_000 };

/**
 * Ten million observations as a CSV of our own form (about 643 MB) and as Parquet, taken in by the page built in `folder` and by native
 * DuckDB on one thread; each format in a page of its own. Rejects when either counts other rows than there are.
 */
export async function largeMeasures(browser: Browser, folder: string): Promise<Measure[]> {
	const made = mkdtempSync(join(tmpdir(), 'bang-vang-large-'));
	const files = { csv: join(made, 'rows.csv'), parquet: join(made, 'rows.parquet') };
	const server = await serve({ root: folder });
	try {
		await writeFiles(files);
		const native = await nativeTimes(files);
		const measures: Measure[] = [
			{ name: 'native, CSV of 10 M rows', value: native.csv, unit: 'ms' },
			{ name: 'native, Parquet of 10 M rows', value: native.parquet, unit: 'ms' }
		];
		for (const format of ['csv', 'parquet'] as const) {
			const { takenMs, checkedMs, longestMs, heapKilobytes } = await importInPage(
				browser,
				server.url,
				files[format]
			);
			const name = `import of 10 M rows, ${format} of ${Math.round(statSync(files[format]).size / 1e6)} MB`;
			measures.push(
				{ name, value: takenMs, unit: 'ms' },
				{
					name: `${name} / native CSV`,
					value: takenMs / native.csv,
					unit: '×',
					budget: BUDGET[format]
				},
				{ name: `${name}, with keys, references and words checked`, value: checkedMs, unit: 'ms' },
				{ name: `${name}, longest the page was busy`, value: longestMs, unit: 'ms' },
				{
					name: `${name}, JS heap growth`,
					value: heapKilobytes,
					unit: 'kB',
					budget: BUDGET.heapKilobytes
				}
			);
		}
		return measures;
	} finally {
		await server.close();
		rmSync(made, { recursive: true });
	}
}

/** What is used of native DuckDB. */
interface Native {
	DuckDBInstance: {
		create(path: string, options?: Record<string, string>): Promise<NativeDatabase>;
	};
}

interface NativeDatabase {
	connect(): Promise<{
		run(sql: string): Promise<unknown>;
		runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
	}>;
	closeSync(): void;
}

/** Throws a sentence with the command that brings it when it is not there. */
function nativeDuckDb(): Native['DuckDBInstance'] {
	try {
		return (createRequire(resolve('package.json'))(NATIVE) as Native).DuckDBInstance;
	} catch (cause) {
		const command = `npm install --no-save ${NATIVE}@${NATIVE_VERSION}`;
		throw new Error(`native DuckDB is not there: ${command}`, { cause });
	}
}

async function writeFiles({ csv, parquet }: { csv: string; parquet: string }): Promise<void> {
	const db = await nativeDuckDb().create(':memory:');
	const connection = await db.connect();
	await connection.run(`CREATE VIEW made AS SELECT
		'63-' || lpad((range % 63 + 1)::VARCHAR, 2, '0') AS unit_id,
		(2006 + range // 63 % 20)::INTEGER AS year,
		'indicator_' || (range // 1260) AS indicator,
		(range * 7919 % 1000003) / 100.0::DOUBLE AS value,
		NULL::VARCHAR AS qualifier, 'official' AS status, true AS preferred, 'A10' AS source_id,
		NULL::VARCHAR AS note, lpad((range * 7919 % 1000003)::VARCHAR, 7, '0') || ' %' AS as_printed
		FROM range(${ROWS})`);
	await connection.run(`COPY made TO '${csv}' (FORMAT csv, HEADER)`);
	await connection.run(`COPY made TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`);
	db.closeSync();
}

/** The same work as the page's: every column read as text with every option given, cast to the table's types, and kept in a table. */
async function nativeTimes({ csv, parquet }: { csv: string; parquet: string }) {
	const { fields } = tableSchema(TABLE);
	const columns = fields.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ');
	const casts = fields.map(({ name, type }) => `CAST(${name} AS ${ENGINE_TYPE[type]}) AS ${name}`);
	const reading = {
		csv: `read_csv('${csv}', columns = {${columns}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', comment = '', nullstr = '', strict_mode = true, all_varchar = true, max_line_size = 1048576)`,
		parquet: `read_parquet('${parquet}')`
	};
	const times = { csv: 0, parquet: 0 };
	for (const format of ['csv', 'parquet'] as const) {
		const db = await nativeDuckDb().create(':memory:', { threads: '1' });
		const connection = await db.connect();
		const from = performance.now();
		await connection.run(`CREATE TABLE t AS SELECT ${casts.join(', ')} FROM ${reading[format]}`);
		times[format] = performance.now() - from;
		const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM t');
		if (counted.getRows()[0]?.[0] !== ROWS) throw new Error(`rows lost: native ${format}`);
		db.closeSync();
	}
	return times;
}

async function importInPage(browser: Browser, url: string, file: string) {
	const page = await browser.newPage();
	try {
		await page.goto(url);
		await page.evaluate(async () => void (await window.bench));
		await page.evaluate(() => {
			const input = document.createElement('input');
			input.type = 'file';
			document.body.append(input);
		});
		await page.setInputFiles('input', file);
		const heap = await watchHeap(page);
		const done = await page.evaluate(async (table) => {
			const [picked] = document.querySelector('input')!.files!;
			return (await window.bench).timeImport(picked!, table);
		}, TABLE);
		const heapKilobytes = await heap.growth();
		if (done.rowCount !== ROWS) throw new Error(`rows lost: ${done.rowCount} of ${file}`);
		return { ...done, heapKilobytes };
	} finally {
		await page.close();
	}
}
