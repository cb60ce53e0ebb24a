import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import type { Statement } from '$lib/sql/statement';
import { answerKey } from '$lib/state/question.svelte';
import type { Answers } from '$lib/state/asking.svelte';
import { rowsFromIpc } from '$lib/table/rows';

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
	for (const statement of statements) {
		const rows = rowsFromIpc(await ready.run(statement, 'published'));
		found[answerKey({ statement, dataset: 'published' })] = rows;
	}
	return found;
}
