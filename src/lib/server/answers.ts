import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import { statementKey, type Statement } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';

/** Prerendered answers by `statementKey`: what a page shows before the engine of the reader is ready. */
export type Answers = Record<string, Row[]>;

const FOLDER = 'static/data/published';
let engine: Promise<NodeEngine> | undefined;

/** Opens the engine once per build (or development server) with the published figures. */
async function published(): Promise<NodeEngine> {
	const opened = await openNodeEngine();
	await opened.loadFolder('published', FOLDER);
	return opened;
}

/** Answers statements from the published figures, at build time, with the same SQL and engine the page uses. */
export async function answers(...statements: Statement[]): Promise<Answers> {
	engine ??= published();
	const ready = await engine;
	const found: Answers = {};
	for (const asked of statements) {
		found[statementKey(asked)] = rowsFromIpc(await ready.run(asked, 'published'));
	}
	return found;
}
