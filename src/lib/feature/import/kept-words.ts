import { formatBytes, formatNumber } from '$lib/core/format';
import type { KeptDataset, DatasetVersion } from '$lib/store/manifest';
import type { StoreProblem } from '$lib/store/problem';
import { m } from '$lib/paraglide/messages';
import { locale } from '$lib/view/words';

/** Why something could not be kept or brought back, in a sentence; for every code of `StoreProblem`. */
export function storeProblemWords({ code, where, details }: StoreProblem): string {
	const words = String(details['words'] ?? '');
	const bytes = (name: string) => formatBytes(Number(details[name] ?? 0), locale());
	switch (code) {
		case 'blocked':
			return m.kept_problem_blocked();
		case 'full':
			return m.kept_problem_full({ bytes: bytes('bytes') });
		case 'missing_file':
			return m.kept_problem_missing_file({ where: shortly(where) });
		case 'damaged_file':
			return m.kept_problem_damaged_file({ where: shortly(where) });
		case 'damaged_manifest':
			return m.kept_problem_damaged_manifest();
		case 'newer_schema':
			return m.kept_problem_newer_schema();
		case 'already_exists':
			return m.kept_problem_already_exists();
		case 'unknown_dataset':
			return m.kept_problem_unknown_dataset();
		case 'unknown_version':
			return m.kept_problem_unknown_version();
		case 'moved_on':
			return m.kept_problem_moved_on();
		case 'not_workspace':
			return m.kept_problem_not_workspace({ words });
		case 'too_large':
			return m.kept_problem_too_large({ size: bytes('size'), limit: bytes('limit') });
		case 'refused':
			return m.kept_problem_refused({ words });
	}
}

/** A hash is told by its beginning, as much as a person compares. */
function shortly(where: string): string {
	return /^[0-9a-f]{64}$/.test(where) ? where.slice(0, 12) : where;
}

/** The version every screen shows. */
export function currentVersion(dataset: KeptDataset): DatasetVersion {
	return dataset.versions.find(({ id }) => id === dataset.current) ?? dataset.versions.at(-1)!;
}

/** Rows of a version, in all its tables. */
export function versionRows({ files }: DatasetVersion): number {
	return files.reduce((sum, { role, rows }) => sum + (role === 'rows' ? rows : 0), 0);
}

/** How many rows, bytes and versions a dataset has, in one line. `bytes` is null while nobody knows. */
export function keptSummary(dataset: KeptDataset, bytes: number | undefined): string {
	const told = {
		rows: formatNumber(versionRows(currentVersion(dataset)), 0, locale()),
		size: bytes === undefined ? '…' : formatBytes(bytes, locale())
	};
	const { length } = dataset.versions;
	return length === 1
		? m.kept_summary_one(told)
		: m.kept_summary({ ...told, versions: formatNumber(length, 0, locale()) });
}

/** A moment of the manifest as day, month, year and time of the reader's own clock. */
export function momentWords(iso: string): string {
	const tag = locale() === 'vi' ? 'vi-VN' : 'en-GB';
	const parts = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit' } as const;
	return new Intl.DateTimeFormat(tag, { ...parts, minute: '2-digit' }).format(new Date(iso));
}

/** What a commit did. */
export function commitWord(commit: DatasetVersion['commit']): string {
	switch (commit) {
		case 'new':
			return m.kept_version_new();
		case 'append':
			return m.kept_version_append();
		case 'replace':
			return m.kept_version_replace();
		case 'correct':
			return m.kept_version_correct();
	}
}
