import fc from 'fast-check';
import type { Scheme } from '$lib/core/scheme';
import { schemeText } from '$lib/core/scheme-text';
import { MADE_OF, type Answers, type RankingRow, type TieRow } from '$lib/uncertainty/answers';
import type { Row } from '$lib/table/rows';
import type { Ground } from '$lib/uncertainty/ground';
import { groundOf } from '$lib/uncertainty/ground-of';
import { CLUSTER, YEAR, type Figures, type SchemeEngine } from '../sql/scheme-ground';

/** What the engine answers about a scheme: its ranking, what it is made of, and the values of its tie rules. */
export async function answersOf(
	engine: SchemeEngine,
	scheme: Scheme,
	year = YEAR,
	cluster = CLUSTER
): Promise<Answers> {
	const params = { cluster_id: cluster, year, scheme: schemeText(scheme) };
	const name = MADE_OF[scheme.kind];
	const { scheme: text, ...place } = params;
	const asked = scheme.kind === 'target_count' ? place : { ...place, scheme: text };
	return {
		ranking: [...(await engine.ranking(scheme, year, cluster)).values()] as unknown as RankingRow[],
		madeOf: (name === null ? [] : await engine.ask(name, asked)) as unknown as Answers['madeOf'],
		ties: (await engine.ask('scheme-ties', params)) as unknown as TieRow[]
	};
}

/** The ground of a scheme as the engine answers it; throws for `official`, which has none. */
export async function askedGround(
	engine: SchemeEngine,
	scheme: Scheme,
	year = YEAR,
	cluster = CLUSTER
): Promise<Ground> {
	const ground = groundOf(scheme, await answersOf(engine, scheme, year, cluster));
	if (!ground) throw new Error(`no ground: ${scheme.kind}`);
	return ground;
}

/** The ground of an index over a table, without an engine: figures are taken as they are, to `decimals`. */
export function tableGround(scheme: Scheme, { indicators, units }: Figures, decimals = 6): Ground {
	if (scheme.kind !== 'index' && scheme.kind !== 'rank_sum') throw new Error('no figures');
	const ground = groundOf(scheme, {
		ranking: Object.keys(units).map((unit_id) => ({ unit_id, score: null, unranked_reason: null })),
		madeOf: Object.entries(units).flatMap(([unit_id, figures]) =>
			scheme.indicators.map(({ indicator, weight, direction }) => ({
				...{ unit_id, indicator, weight, decimals, lowest: null, highest: null },
				sign: direction === 'up' ? 1 : -1,
				figure: figures[indicators.indexOf(indicator)] ?? null
			}))
		),
		ties: []
	});
	return ground!;
}

/** Small whole numbers, so that ties and equal columns happen; a gap now and then. */
export function tables(indicators: readonly string[], maxUnits = 7): fc.Arbitrary<Figures> {
	return fc
		.array(
			fc.tuple(...indicators.map(() => fc.option(fc.integer({ min: -3, max: 9 }), { freq: 8 }))),
			{ minLength: 1, maxLength: maxUnits }
		)
		.map((rows) => ({
			indicators,
			units: Object.fromEntries(rows.map((row, i) => [`u${i}`, row]))
		}));
}

/** What must be equal of a ranking by the kernel and by the SQL: the score to nine digits, place by the rules and reason as they are. */
export function outcome(rows: readonly object[]): unknown[] {
	return (rows as readonly Row[])
		.map((row) => [
			row.unit_id,
			typeof row.score === 'number' ? Number(row.score.toPrecision(9)) + 0 : null,
			'rank_by_rules' in row ? row.rank_by_rules : row.rank,
			row.unranked_reason
		])
		.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
