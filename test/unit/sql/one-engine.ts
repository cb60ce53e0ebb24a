import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import type { DatasetId } from '$lib/engine/engine';

let opening: Promise<NodeEngine> | null = null;
let made = 0;

/** The one engine of all test files of a worker: opening takes two seconds, a dataset in it a tenth of one. */
export function oneEngine(): Promise<NodeEngine> {
	return (opening ??= openNodeEngine());
}

/** A dataset of the engine that no other test uses. */
export function freshDataset(): DatasetId {
	return `kept_${made++}`;
}
