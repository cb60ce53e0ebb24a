import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { Locale } from '$lib/core/format';

/** Draws views in one language for a test file. */
export function inLocale(locale: Locale): void {
	overwriteGetLocale(() => locale);
}
