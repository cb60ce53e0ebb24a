import { checkScheme } from '$lib/core/scheme-check';
import { SCHEME_QUESTION, type Scheme } from '$lib/core/scheme';
import { schemeText } from '$lib/core/scheme-text';
import { question } from '$lib/sql/question';
import type { Param } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import { csv } from './dataset';
import { freshDataset, oneEngine } from './one-engine';

export const CLUSTER = 'C';
export const YEAR = 2024;

/** A table as a statistician has it: one list of figures per unit, in the order of the indicators. */
export interface Figures {
	indicators: readonly string[];
	units: Readonly<Record<string, readonly (number | null)[]>>;
}

export type TableRows = Record<string, Record<string, Param>[]>;

/** The rows of a cluster whose members have those figures; `year` lets several tables of the same units stand in one dataset. */
export function figureRows(figures: Figures, year = YEAR): TableRows {
	const units = Object.keys(figures.units);
	return {
		units: units.map((unit_id) => ({
			unit_id,
			slug: unit_id,
			name_vi: unit_id,
			name_en: unit_id,
			admin_set: '34',
			kind: 'province'
		})),
		cluster_members: units.map((unit_id) => ({
			cluster_id: CLUSTER,
			year,
			unit_id
		})),
		indicators: figures.indicators.map((indicator) => ({
			indicator,
			decimals: 12,
			direction: 'up',
			comparable: true
		})),
		observations: units.flatMap((unit_id) =>
			figures.indicators.flatMap((indicator, i) => {
				const value = figures.units[unit_id]![i] ?? null;
				return value === null ? [] : [{ unit_id, year, indicator, value, preferred: true }];
			})
		)
	};
}

/** One dataset that is loaded again and again. */
export interface SchemeEngine {
	load(...rows: TableRows[]): void;
	ask(name: string, params: Record<string, Param>): Promise<Row[]>;
	/** The members ranked by a scheme, keyed by unit. */
	ranking(scheme: Scheme, year?: number, cluster?: string): Promise<Map<string, Row>>;
}

export async function openSchemeEngine(): Promise<SchemeEngine> {
	const engine = await oneEngine();
	const id = freshDataset();
	const ask = async (name: string, params: Record<string, Param>) =>
		rowsFromIpc(await engine.run(question(name, params), id));
	return {
		load(...rows) {
			const texts: Record<string, string> = {};
			for (const name of new Set(rows.flatMap(Object.keys)))
				texts[name] = csv(name, unique(rows.flatMap((each) => each[name] ?? [])));
			engine.loadTexts(id, texts);
		},
		ask,
		async ranking(scheme, year = YEAR, cluster = CLUSTER) {
			const params = { cluster_id: cluster, year, scheme: schemeText(scheme) };
			const rows = await ask(SCHEME_QUESTION[scheme.kind], params);
			return new Map(rows.map((row) => [String(row.unit_id), row]));
		}
	};
}

/** A scheme from what a test is about; the head is filled in. Throws when it is not valid. */
export function schemeOf(given: Record<string, unknown>): Scheme {
	const head = { id: 'x', version: '1', name_vi: 'x', name_en: 'x', source: 'test' };
	const { scheme, issues } = checkScheme({ ...head, ...given });
	if (!scheme) throw new Error(JSON.stringify(issues));
	return scheme;
}

/** An index over indicators that are all better when higher, without groups, unless told otherwise. */
export function plainIndex(
	indicators: readonly string[],
	given: Record<string, unknown> = {}
): Scheme {
	return schemeOf({
		kind: 'index',
		indicators: indicators.map((indicator) => ({ indicator, direction: 'up' })),
		...given
	});
}

function unique(rows: Record<string, Param>[]): Record<string, Param>[] {
	return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
