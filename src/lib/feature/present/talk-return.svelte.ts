const KEY = 'bang-vang-talk-return';

/** The stage a reader left to look into a view. */
export interface TalkReturn {
	href: string;
	/** From 1. */
	slide: number;
}

let kept = $state.raw<TalkReturn | null>(null);

/** The stage of this tab that waits; null when none does. Kept for as long as the tab is open, through reloads. */
export function talkReturn(): TalkReturn | null {
	return kept;
}

/** Reads what this tab kept; not while a page is drawn for the first time, which was drawn without it. */
export function recallStage(): void {
	try {
		const read = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as TalkReturn | null;
		// only a path of this host: the storage is anybody's who has the machine
		const isOwn = typeof read?.href === 'string' && /^\/(?![/\\])/.test(read.href);
		kept = read && isOwn ? { href: read.href, slide: Number(read.slide) || 1 } : null;
	} catch {
		kept = null;
	}
}

/** The stage is left for a view: it can be gone back to, at this slide. */
export function rememberStage(href: string, slide: number): void {
	kept = { href, slide };
	keep();
}

/** The talk is on again, or over. */
export function forgetStage(): void {
	kept = null;
	keep();
}

function keep(): void {
	try {
		if (kept) sessionStorage.setItem(KEY, JSON.stringify(kept));
		else sessionStorage.removeItem(KEY);
	} catch {
		// without storage the way back is gone with a reload; the browser's own remains
	}
}
