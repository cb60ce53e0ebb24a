import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import type { Statement } from '$lib/sql/statement';
import { answerKey } from '$lib/state/question.svelte';
import type { Answers } from '$lib/state/asking.svelte';
import { rowsFromIpc, type Row } from '$lib/table/rows';

const FOLDER = 'static/data/published';
let engine: Promise<NodeEngine> | undefined;
/** Pages ask the same things again (in the other language, in a shared menu); the figures do not change during a build. */
const known = new Map<string, Row[]>();

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
	for (const statement of statements) {
		const key = answerKey({ statement, dataset: 'published' });
		const rows = known.get(key) ?? rowsFromIpc(await ready.run(statement, 'published'));
		known.set(key, rows);
		found[key] = rows;
	}
	return found;
}
