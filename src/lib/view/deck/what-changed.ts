import { m } from '$lib/paraglide/messages';
import type { SlideContent } from './slide-content';

/** What is another than it was, in words, a sentence a slide; [] when the figures are the same. */
export function whatChanged(
	before: readonly SlideContent[],
	after: readonly SlideContent[]
): string[] {
	return after.flatMap((now) => {
		const was = before.find(({ key }) => key === now.key);
		if (!was || was.hash === now.hash) return [];
		if (was.title !== now.title)
			return [m.present_changed_title({ before: was.title, after: now.title })];
		const rows = now.table?.rows.length ?? 0;
		const changed = (now.table?.rows ?? []).filter(
			(row, i) => JSON.stringify(row) !== JSON.stringify(was.table?.rows[i])
		).length;
		return [m.present_changed_rows({ title: now.title, changed, rows })];
	});
}
