import { folded } from '$lib/core/folded';

const LONGEST_PART = 48;
const LONGEST = 120;

/** A text as part of a file name: `Cụm Tây Nam Bộ` is `cum-tay-nam-bo`. '' when no letter or digit is left; cut between words. */
export function slugOf(text: string): string {
	const slug = folded(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	if (slug.length <= LONGEST_PART) return slug;
	const cut = slug.slice(0, LONGEST_PART + 1);
	return cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST_PART / 2)).replace(/-+$/, '');
}

/** `bang-vang_cum-tay-nam-bo_2018_xep-hang.png`: what any system can name a file, from the general to the particular. */
export function fileNameOf(parts: readonly string[], extension: string): string {
	const name = ['Bảng Vàng', ...parts].map(slugOf).filter(Boolean).join('_');
	return `${name.slice(0, LONGEST).replace(/[-_]+$/, '')}.${extension}`;
}
