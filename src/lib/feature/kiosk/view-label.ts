import { m } from '$lib/paraglide/messages';
import { DATASET_WORD } from '$lib/state/address.svelte';

/** What a view is called in a list: the name of its page, and what of it. */
export function viewLabel(view: string): { page: string; rest: string } {
	const [path = '', search = ''] = view.split(/\?(.*)/s);
	const [first = '', second = ''] = path
		.replace(/^\/en(?=\/|$)/, '')
		.split('/')
		.filter(Boolean);
	if (first === 'present') {
		const number = new URLSearchParams(search).get('slide') ?? '1';
		return { page: m.present_title(), rest: m.talk_slide_label({ number }) };
	}
	const values = [...new URLSearchParams(search)].map(([name, value]) =>
		name === 'data' && value === DATASET_WORD.illustrative ? m.dataset_illustrative() : value
	);
	const rest = [second, ...values].filter(Boolean).join(' · ');
	return { page: pageWord(first), rest: rest.length > 80 ? `${rest.slice(0, 80)}…` : rest };
}

function pageWord(segment: string): string {
	switch (segment) {
		case '':
			return m.nav_home();
		case 'clusters':
			return m.nav_clusters();
		case 'targets':
			return m.nav_targets();
		case 'awards':
			return m.nav_awards();
		case 'movements':
			return m.movements_nav();
		case 'reconcile':
			return m.nav_reconcile();
		case 'data':
			return m.nav_data();
		case 'about':
			return m.nav_about();
		default:
			return `/${segment}`;
	}
}
