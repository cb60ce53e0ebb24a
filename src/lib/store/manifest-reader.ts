import {
	COMMIT_KINDS,
	type DatasetVersion,
	type Json,
	type KeptDataset,
	type LedgerSummary,
	type VersionFile
} from './manifest';

/** Longer than any name a person gives. */
const LONGEST_NAME = 1000;

/** Thrown inside the reader at the first thing that is not as it should be; `message` is a JSON pointer and what was wanted. */
class Misfit extends Error {}

/** The datasets in what JSON gave, or in a few words what is wrong with it. Nothing of the value itself is passed on but its recipes. */
export function datasetsFromJson(value: unknown): KeptDataset[] | string {
	try {
		const datasets = listOf(value, '/datasets', dataset);
		unique(datasets, '/datasets');
		return datasets;
	} catch (cause) {
		if (cause instanceof Misfit) return cause.message;
		throw cause;
	}
}

function dataset(value: unknown, at: string): KeptDataset {
	const raw = object(value, at);
	const versions = listOf(raw.versions, `${at}/versions`, version);
	unique(versions, `${at}/versions`);
	const current = text(raw.current, `${at}/current`);
	const ids = versions.map(({ id }) => id);
	if (!ids.includes(current)) misfit(`${at}/current`, 'a version of the dataset');
	return {
		id: key(raw.id, `${at}/id`),
		name: text(raw.name, `${at}/name`),
		created: moment(raw.created, `${at}/created`),
		current,
		removed: raw.removed === null ? null : moment(raw.removed, `${at}/removed`),
		versions
	};
}

function version(value: unknown, at: string): DatasetVersion {
	const raw = object(value, at);
	return {
		id: key(raw.id, `${at}/id`),
		parent: raw.parent === null ? null : key(raw.parent, `${at}/parent`),
		commit: oneOf(raw.commit, COMMIT_KINDS, `${at}/commit`),
		created: moment(raw.created, `${at}/created`),
		label: text(raw.label, `${at}/label`),
		files: listOf(raw.files, `${at}/files`, file),
		recipe: (raw.recipe ?? null) as Json,
		ledger: raw.ledger === null ? null : ledger(raw.ledger, `${at}/ledger`)
	};
}

function file(value: unknown, at: string): VersionFile {
	const raw = object(value, at);
	const sha256 = text(raw.sha256, `${at}/sha256`);
	if (!/^[0-9a-f]{64}$/.test(sha256)) misfit(`${at}/sha256`, '64 hex digits');
	return {
		role: oneOf(raw.role, ['rows', 'source'], `${at}/role`),
		name: text(raw.name, `${at}/name`),
		table: text(raw.table, `${at}/table`),
		sha256,
		bytes: count(raw.bytes, `${at}/bytes`),
		rows: count(raw.rows, `${at}/rows`)
	};
}

function ledger(value: unknown, at: string): LedgerSummary {
	const raw = object(value, at);
	const read = {
		recordCount: count(raw.recordCount, `${at}/recordCount`),
		accepted: count(raw.accepted, `${at}/accepted`),
		corrected: count(raw.corrected, `${at}/corrected`),
		merged: count(raw.merged, `${at}/merged`),
		rejected: count(raw.rejected, `${at}/rejected`)
	};
	const { recordCount, accepted, corrected, merged, rejected } = read;
	if (accepted + corrected + merged + rejected !== recordCount)
		misfit(`${at}/recordCount`, 'the sum of its parts');
	return read;
}

function object(value: unknown, at: string): Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) misfit(at, 'an object');
	return value as Record<string, unknown>;
}

function listOf<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): T[] {
	if (!Array.isArray(value)) misfit(at, 'a list');
	return (value as unknown[]).map((each, n) => read(each, `${at}/${n}`));
}

function text(value: unknown, at: string): string {
	if (typeof value !== 'string' || value.length > LONGEST_NAME)
		misfit(at, `text of at most ${LONGEST_NAME} characters`);
	return value;
}

function key(value: unknown, at: string): string {
	const read = text(value, at);
	if (!/^\w{1,64}$/.test(read)) misfit(at, 'an id');
	return read;
}

function moment(value: unknown, at: string): string {
	const read = text(value, at);
	if (Number.isNaN(Date.parse(read))) misfit(at, 'a date with the hour');
	return read;
}

function count(value: unknown, at: string): number {
	if (!Number.isSafeInteger(value) || (value as number) < 0) misfit(at, 'a whole number from 0');
	return value as number;
}

function oneOf<T extends string>(value: unknown, known: readonly T[], at: string): T {
	if (!known.includes(value as T)) misfit(at, known.join(', '));
	return value as T;
}

function unique(list: readonly { id: string }[], at: string): void {
	if (new Set(list.map(({ id }) => id)).size < list.length) misfit(at, 'ids used once');
}

function misfit(at: string, wanted: string): never {
	throw new Misfit(`${at}: ${wanted}`);
}
