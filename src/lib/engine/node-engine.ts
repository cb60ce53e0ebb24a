import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
	createDuckDB,
	NODE_RUNTIME,
	VoidLogger,
	type DuckDBConnection
} from '@duckdb/duckdb-wasm/blocking';
import { TABLES, type Manifest } from '../core/schema';
import { literal } from '../sql/execution';
import { identifier } from '../sql/identifier';
import { emptyTable, loadCsv, loadStage } from '../sql/load';
import { LENT_FOLDER, lockStatements } from '../sql/lock';
import { modelStatements } from '../sql/model';
import { statement, type Statement } from '../sql/statement';
import { answerReader, type ReaderAnswer, type ReaderRequest } from './reader-query';
import { QueryError, type DatasetId, type Engine, type Schema } from './engine';

/** The same DuckDB-WASM as in the page, in Node: for prerendering, checks and tests. Blocking inside, one thread. */
export interface NodeEngine extends Engine {
	/** Asks a reader's own SQL of one schema; see `answerReader`. */
	askReader(text: string, schema: Schema, request: ReaderRequest): Promise<ReaderAnswer>;
	/** Creates every table of the contract (empty where no CSV text is given), then the model. CSV text has a header row. */
	loadTexts(schema: Schema, csvByTable: Readonly<Record<string, string>>): void;
	/** Loads what `manifest.json` in the folder lists, then the model. Tables it does not list are empty. */
	loadFolder(dataset: DatasetId, folder: string): Promise<void>;
}

/** Opens an empty database, locked (see `lockStatements`). Takes about two seconds. */
export async function openNodeEngine(): Promise<NodeEngine> {
	const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
	const bundle = (kind: string) => ({
		mainModule: join(dist, `duckdb-${kind}.wasm`),
		mainWorker: ''
	});
	const db = await createDuckDB(
		{ mvp: bundle('mvp'), eh: bundle('eh') },
		new VoidLogger(),
		NODE_RUNTIME
	);
	await db.instantiate(() => undefined);
	db.open({});
	const first = db.connect();
	for (const { sql } of lockStatements()) first.query(sql);
	first.close();
	const connections = new Map<Schema, DuckDBConnection>();
	let registered = 0;

	function connection(schema: Schema): DuckDBConnection {
		let found = connections.get(schema);
		if (!found) {
			found = db.connect();
			found.query(`CREATE SCHEMA IF NOT EXISTS ${identifier(schema)}`);
			found.query(`SET search_path = ${literal(schema)}`);
			connections.set(schema, found);
		}
		return found;
	}

	function runNow(asked: Statement, schema: Schema): Uint8Array {
		return connection(schema).useUnsafe((bindings, id) => {
			let prepared: number | undefined;
			try {
				prepared = bindings.createPrepared(id, asked.sql);
				return bindings.runPrepared(id, prepared, [...asked.params]);
			} catch (cause) {
				throw new QueryError(asked, cause);
			} finally {
				if (prepared !== undefined) bindings.closePrepared(id, prepared);
			}
		});
	}

	function loadText(schema: Schema, table: string, text: string): void {
		const file = `${LENT_FOLDER}${registered++}.csv`;
		db.registerFileText(file, text);
		runNow(loadCsv(table, file), schema);
		db.dropFile(file);
	}

	function loadModel(schema: Schema): void {
		for (const each of modelStatements()) runNow(each, schema);
	}

	return {
		async askReader(text, schema, request) {
			const owner = connection(schema);
			return answerReader(text, request, (sql) =>
				owner.useUnsafe((bindings, id) => {
					owner.query('BEGIN TRANSACTION READ ONLY');
					try {
						return Promise.resolve(bindings.runQuery(id, sql));
					} finally {
						owner.query('ROLLBACK');
					}
				})
			);
		},
		run: (asked, schema) => new Promise((resolve) => resolve(runNow(asked, schema))),
		loadTexts(schema, csvByTable) {
			for (const { name } of TABLES) {
				const text = csvByTable[name];
				if (text === undefined) runNow(emptyTable(name), schema);
				else loadText(schema, name, text);
			}
			loadModel(schema);
		},
		async loadFolder(dataset, folder) {
			const manifest = JSON.parse(
				await readFile(join(folder, 'manifest.json'), 'utf8')
			) as Manifest;
			for (const { name } of TABLES) {
				const entry = manifest.tables.find((each) => each.name === name);
				if (!entry) {
					runNow(emptyTable(name), dataset);
				} else if (entry.format === 'csv') {
					loadText(dataset, name, await readFile(join(folder, entry.file), 'utf8'));
				} else {
					const { readParquet } = await import('parquet-wasm/node');
					const stage = `stage_${name}`;
					const ipc = readParquet(await readFile(join(folder, entry.file))).intoIPCStream();
					connection(dataset).insertArrowFromIPCStream(ipc, { name: stage, schema: dataset });
					runNow(loadStage(name, stage), dataset);
					runNow(statement('drop stage', `DROP TABLE ${identifier(stage)}`), dataset);
				}
			}
			loadModel(dataset);
		}
	};
}
