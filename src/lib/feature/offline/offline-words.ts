import { formatBytes } from '$lib/core/format';
import type { OfflineProblem } from '$lib/offline/problem';
import { m } from '$lib/paraglide/messages';
import type { Offline } from '$lib/state/offline.svelte';
import { locale } from '$lib/view/words';

/** Why the site could not be downloaded, tested or updated, as a sentence. */
export function offlineProblemWords({ code, where, details }: OfflineProblem): string {
	const words = String(details.words ?? '');
	switch (code) {
		case 'unreachable':
			return details.status === 0
				? m.offline_problem_no_network({ where })
				: m.offline_problem_unreachable({ where, status: String(details.status) });
		case 'not_listed':
			return m.offline_problem_not_listed({ where });
		case 'different':
			return m.offline_problem_different({ where });
		case 'full':
			return m.offline_problem_full({ size: formatBytes(Number(details.bytes), locale()) });
		case 'missing':
			return m.offline_problem_missing({ count: String(details.count), where });
		case 'cleared':
			return m.offline_problem_cleared();
		case 'no_worker':
			return m.offline_problem_no_worker_start({ words });
		case 'not_started':
			return m.offline_problem_not_started({ words: words || where });
		case 'silent':
			return m.offline_problem_silent();
		case 'busy':
			return m.offline_problem_busy();
		case 'refused':
			return m.offline_problem_refused({ words });
	}
}

/** Why the site cannot be kept here at all. */
export function unsupportedWords(why: Offline['why']): string {
	switch (why) {
		case 'insecure':
			return m.offline_insecure();
		case 'no_storage':
			return m.offline_no_storage();
		case 'development':
			return m.offline_development();
		case 'no_worker':
		case null:
			return m.offline_no_worker();
	}
}

/** What is under way, with how far it is. */
export function workWords({ phase, progress }: Pick<Offline, 'phase' | 'progress'>): string {
	if (!progress) return phase === 'testing' ? m.offline_testing_page() : m.offline_beginning();
	const files = String(progress.files);
	const totalFiles = String(progress.totalFiles);
	if (phase === 'downloading')
		return m.offline_downloading({
			done: formatBytes(progress.bytes, locale()),
			total: formatBytes(progress.totalBytes, locale()),
			files,
			totalFiles
		});
	return progress.files < progress.totalFiles
		? m.offline_testing({ files, totalFiles })
		: m.offline_testing_page();
}
