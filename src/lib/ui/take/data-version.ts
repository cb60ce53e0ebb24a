import type { DatasetId } from '$lib/engine/engine';
import { servedUrl } from '$lib/state/served-url';

/** The version of a shipped dataset as its manifest says it, before the engine has read it; null when it cannot be had. */
export async function dataVersion(base: string, dataset: DatasetId): Promise<string | null> {
	try {
		const response = await fetch(servedUrl(base, `data/${dataset}/manifest.json`));
		const { version } = (await response.json()) as { version?: unknown };
		return typeof version === 'string' ? version : null;
	} catch {
		return null;
	}
}
