import type { Scheme } from '$lib/core/scheme';
import { m } from '$lib/paraglide/messages';

/** Why the schemes kept on the device are not as they should be, in words; the codes are those of `SavedSchemes`. */
export function storageProblemWords(problem: 'blocked' | 'full' | 'unreadable'): string {
	switch (problem) {
		case 'blocked':
			return m.scheme_storage_blocked();
		case 'full':
			return m.scheme_storage_full();
		case 'unreadable':
			return m.scheme_storage_unreadable();
	}
}

/** The file a scheme is handed on as: its id and version in letters every file system takes. */
export function schemeFileName({ id, version }: Scheme): string {
	const plain = `${id}-${version}`
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D')
		.replace(/[^\w.-]+/g, '-')
		.slice(0, 80);
	return `${plain}.json`;
}
