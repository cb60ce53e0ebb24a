import { MANIFEST_SCHEMA, type Manifest } from './manifest';
import { datasetsFromJson } from './manifest-reader';
import { sha256 } from './sha256';

/** What JSON gave for a manifest of some form. */
export type RawManifest = Readonly<Record<string, unknown>>;

/** `steps[n]` brings a manifest of form n + 1 to form n + 2. */
export type Migrations = readonly ((raw: RawManifest) => RawManifest)[];

/** The steps from every form ever released to MANIFEST_SCHEMA, whose number is one more than theirs. Never edited, only added to. */
export const MIGRATIONS: Migrations = [];

/** What became of reading a manifest: it, that a later program wrote it, or in a few words what is wrong with it. */
export type ManifestReading =
	| { kind: 'manifest'; manifest: Manifest }
	| { kind: 'newer'; schema: number }
	| { kind: 'damaged'; words: string };

/** A manifest as it is written to disk: the SHA-256 of what follows, a line end, the JSON. */
export async function manifestText(manifest: Manifest): Promise<string> {
	const json = manifestJson(manifest);
	return `${await hash(json)}\n${json}`;
}

/** A manifest as JSON, with the number of its form. */
export function manifestJson(manifest: Manifest): string {
	return JSON.stringify({ schema: MANIFEST_SCHEMA, ...manifest });
}

/** Reads what `manifestText` wrote. Text cut short, changed, or without the hash is damaged. */
export async function manifestFromText(text: string): Promise<ManifestReading> {
	const json = text.slice(65);
	if (text[64] !== '\n' || (await hash(json)) !== text.slice(0, 64))
		return { kind: 'damaged', words: 'hash differs' };
	return manifestFromJson(json);
}

/**
 * Reads what `manifestJson` wrote, in this form or an older one, which `migrations` bring up. A later form is not looked into:
 * it may mean other things by the same words.
 */
export function manifestFromJson(
	json: string,
	migrations: Migrations = MIGRATIONS
): ManifestReading {
	let raw: RawManifest;
	try {
		raw = JSON.parse(json) as RawManifest;
	} catch {
		return { kind: 'damaged', words: 'not JSON' };
	}
	const schema = raw?.schema;
	if (!Number.isSafeInteger(schema) || (schema as number) < 1)
		return { kind: 'damaged', words: '/schema: a whole number from 1' };
	if ((schema as number) > migrations.length + 1)
		return { kind: 'newer', schema: schema as number };
	const upToDate = migrations
		.slice((schema as number) - 1)
		.reduce((older, step) => step(older), raw);
	const datasets = datasetsFromJson(upToDate.datasets);
	if (typeof datasets === 'string') return { kind: 'damaged', words: datasets };
	const { generation } = upToDate;
	if (!Number.isSafeInteger(generation) || (generation as number) < 0)
		return { kind: 'damaged', words: '/generation: a whole number from 0' };
	return { kind: 'manifest', manifest: { generation: generation as number, datasets } };
}

function hash(json: string): Promise<string> {
	return sha256(new Blob([json]));
}
