import { distinctFiles } from './dataset-changes';
import { MANIFEST_SCHEMA, type KeptDataset } from './manifest';
import { manifestFromJson } from './manifest-text';
import { failed, kept, type StoreResult } from './problem';
import { sha256 } from './sha256';
import { CONTENTS_NAME, contentName, SUM_NAME, sumLine } from './workspace-pack';
import { zipContent, zipDirectory, type ZipEntry } from './zip-directory';

/** Longer than the account of any workspace. */
const LARGEST_CONTENTS = 64 * 2 ** 20;
const LONGEST_SUM = 100;

/** Keeps a content and says what it is. */
type Keep = (content: Blob) => Promise<StoreResult<{ sha256: string }>>;

/**
 * The datasets in what `packWorkspace` gave, once `keep` has kept all their contents. `not_workspace`, `newer_schema`; `damaged_file` when
 * a content is not what its hash says, and what `keep` refuses. Files the account does not name are left out.
 */
export async function unpackWorkspace(
	zip: Blob,
	keep: Keep,
	signal?: AbortSignal
): Promise<StoreResult<readonly KeptDataset[]>> {
	const entries = await zipDirectory(zip);
	if (typeof entries === 'string') return failed('not_workspace', '', { words: entries });
	const entryByName = new Map(entries.map((entry) => [entry.name, entry]));
	const account = await accountIn(zip, entryByName);
	const datasets = account.ok ? datasetsIn(account.value) : account;
	if (!datasets.ok) return datasets;
	for (const file of distinctFiles(datasets.value)) {
		const entry = entryByName.get(contentName(file));
		if (!entry) return failed('missing_file', contentName(file));
		const content = entry.bytes === file.bytes ? await zipContent(zip, entry, signal) : null;
		if (!content) return broken(entry.name);
		const done = await keep(content);
		if (!done.ok) return done;
		const { sha256: found } = done.value;
		if (found !== file.sha256)
			return failed('damaged_file', entry.name, { expected: file.sha256, found });
	}
	return datasets;
}

/** The text of `workspace.json`, once its sum agrees. */
async function accountIn(
	zip: Blob,
	entryByName: ReadonlyMap<string, ZipEntry>
): Promise<StoreResult<string>> {
	const [account, sum] = [entryByName.get(CONTENTS_NAME), entryByName.get(SUM_NAME)];
	if (!account || !sum || account.bytes > LARGEST_CONTENTS || sum.bytes > LONGEST_SUM)
		return failed('not_workspace', CONTENTS_NAME, { words: 'not there' });
	const [json, line] = [await zipContent(zip, account), await zipContent(zip, sum)];
	if (!json || !line || (await line.text()) !== sumLine(await sha256(json)))
		return broken(CONTENTS_NAME);
	return kept(await json.text());
}

function datasetsIn(json: string): StoreResult<readonly KeptDataset[]> {
	const reading = manifestFromJson(json);
	switch (reading.kind) {
		case 'manifest':
			return kept(reading.manifest.datasets);
		case 'newer':
			return failed('newer_schema', CONTENTS_NAME, {
				found: reading.schema,
				known: MANIFEST_SCHEMA
			});
		case 'damaged':
			return failed('not_workspace', CONTENTS_NAME, { words: reading.words });
	}
}

function broken(name: string) {
	return failed('damaged_file', name, { words: 'not what the directory says' });
}
