import { formatNumber, formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { DRAW_DEFAULTS, type DrawOptions } from '$lib/uncertainty/draws';
import { locale } from './words';

/** What the address asks to be doubted, as written there; null where it says nothing. */
export interface DoubtWish {
	/** `doubts=`: some of `DOUBTS`, or `none`. */
	doubts: string | null;
	/** `spread=`: per cent of each weight. */
	spread: string | null;
	draws: string | null;
	seed: string | null;
}

/** How rankings are drawn, and a sentence for each wish that cannot be met. */
export interface DoubtChoice {
	options: DrawOptions;
	problems: readonly string[];
}

export const DOUBTS = ['weights', 'normalisation', 'missing'] as const;
export type Doubt = (typeof DOUBTS)[number];
/** What the menus offer; the address may say anything between the limits. */
export const SPREADS = [0.1, 0.25, 0.5];
export const DRAW_COUNTS = [1_000, 10_000, 100_000];
const DRAW_LIMITS = { least: 100, most: 100_000 };
const NONE = 'none';

/** Reads a wish: what cannot be read stays as it is by default and is told. */
export function doubtChoice(wish: DoubtWish): DoubtChoice {
	const problems: string[] = [];
	const spread = wholeNumber(wish.spread, 1, 100);
	const draws = wholeNumber(wish.draws, DRAW_LIMITS.least, DRAW_LIMITS.most);
	const seed = wholeNumber(wish.seed, 0, 999_999_999);
	const doubts = doubtsOf(wish.doubts);
	if (spread === undefined)
		problems.push(
			m.sure_unknown_spread({
				value: wish.spread ?? '',
				shown: spreadText(DRAW_DEFAULTS.spread)
			})
		);
	if (draws === undefined)
		problems.push(
			m.sure_unknown_draws({ value: wish.draws ?? '', shown: countText(DRAW_DEFAULTS.draws) })
		);
	if (seed === undefined)
		problems.push(m.sure_unknown_seed({ value: wish.seed ?? '', shown: DRAW_DEFAULTS.seed }));
	if (doubts === undefined)
		problems.push(m.sure_unknown_doubts({ value: wish.doubts ?? '', shown: m.sure_all_doubts() }));
	const doubted = doubts ?? DOUBTS;
	return {
		options: {
			draws: draws ?? DRAW_DEFAULTS.draws,
			seed: seed ?? DRAW_DEFAULTS.seed,
			spread: spread ? spread / 100 : DRAW_DEFAULTS.spread,
			weights: doubted.includes('weights'),
			normalisation: doubted.includes('normalisation'),
			missing: doubted.includes('missing')
		},
		problems
	};
}

/** The parameters of an address that asks for those options; null, which removes one, where it is the default. */
export function doubtParameters(options: DrawOptions): Record<keyof DoubtWish, string | null> {
	const doubted = DOUBTS.filter((doubt) => options[doubt]);
	const { spread, draws, seed } = DRAW_DEFAULTS;
	return {
		doubts: doubted.length === DOUBTS.length ? null : doubted.join(',') || NONE,
		spread: options.spread === spread ? null : String(Math.round(100 * options.spread)),
		draws: options.draws === draws ? null : String(options.draws),
		seed: options.seed === seed ? null : String(options.seed)
	};
}

/** `±25 %`. */
export function spreadText(spread: number): string {
	return m.sure_spread_option({ percent: formatPercent(100 * spread, 0, locale()) });
}

/** `10.000` */
export function countText(count: number): string {
	return formatNumber(count, 0, locale());
}

/** Null when nothing is said, undefined when it cannot be read. */
function wholeNumber(text: string | null, least: number, most: number): number | null | undefined {
	if (text === null) return null;
	const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
	return value >= least && value <= most ? value : undefined;
}

function doubtsOf(text: string | null): readonly Doubt[] | null | undefined {
	if (text === null) return null;
	if (text === NONE) return [];
	const words = text.split(',');
	const known = DOUBTS.filter((doubt) => words.includes(doubt));
	return known.length === words.length ? known : undefined;
}
