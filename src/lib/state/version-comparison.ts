import type { BrowserEngine } from '$lib/engine/browser-engine';
import { rowDifferences } from '$lib/ingest/kept/import-preview';
import type { Result } from '$lib/ingest/problem';
import { differenceCounts, differenceExamples } from '$lib/sql/import';
import { question } from '$lib/sql/question';
import type { Statement } from '$lib/sql/statement';
import { tableKeys } from '$lib/store/version-keys';
import type { Workspace } from '$lib/store/workspace';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import { rankingQuestion, settle } from '$lib/view/cluster-choice';
import type { RankableRow, RankedRow } from '$lib/view/scheme-rows';
import { loadVersion, storeProblem } from './import-steps';
import type { RankMove, VersionComparison } from './kept-datasets';

const BEFORE = 'compared_before';
const AFTER = 'compared_after';
/** Differing rows shown of each table. */
const EXAMPLES = 20;

/** See `KeptDatasets.compare`. Both versions are loaded beside what is on screen, and forgotten afterwards. */
export async function compareVersions(
	engine: BrowserEngine,
	workspace: Workspace,
	dataset: string,
	[before, after]: readonly [string, string],
	signal?: AbortSignal
): Promise<Result<VersionComparison>> {
	const tables = new Set<string>();
	for (const version of [before, after]) {
		const opened = await workspace.openRows(dataset, version, { hashedBytes: 0 });
		if (!opened.ok) return { ok: false, problem: storeProblem(opened.problem, dataset) };
		for (const table of tableKeys(opened.value.version).keys()) tables.add(table);
	}
	try {
		for (const [schema, version] of [
			[BEFORE, before],
			[AFTER, after]
		] as const) {
			const [found] = await loadVersion(engine, workspace, dataset, version, schema, { signal });
			if (found) return { ok: false, problem: found };
		}
		const compared: VersionComparison['tables'][number][] = [];
		for (const table of [...tables].sort()) compared.push(await tableOf(table));
		return { ok: true, value: { tables: compared, moves: await rankMoves() } };
	} finally {
		for (const schema of [BEFORE, AFTER] as const)
			await engine.dropSchema(schema).catch(() => undefined);
	}

	async function ask(statement: Statement, schema: typeof BEFORE | typeof AFTER): Promise<Row[]> {
		return rowsFromIpc(await engine.run(statement, schema, signal));
	}

	async function tableOf(table: string): Promise<VersionComparison['tables'][number]> {
		const [old, young] = [BEFORE, AFTER].map((schema) => ({ schema, name: table }));
		const [told] = await ask(differenceCounts(table, old!, young!), AFTER);
		const changed = Number(told!.differing);
		const examples =
			changed > 0 ? await ask(differenceExamples(table, old!, young!, EXAMPLES), AFTER) : [];
		return {
			table,
			added: Number(told!.added),
			removed: Number(told!.missing),
			changed,
			examples: rowDifferences(table, examples)
		};
	}

	/** In each cluster and year, ranked as the clusters page ranks it at first, in the later version where it can. */
	async function rankMoves(): Promise<RankMove[]> {
		const [old, young] = [await rankable(BEFORE), await rankable(AFTER)];
		const places = new Map(
			[...old, ...young].map((row) => [`${row.cluster_id} ${row.year}`, row] as const)
		);
		const moves: RankMove[] = [];
		for (const { cluster_id, cluster_vi, cluster_en, year } of places.values()) {
			const wish = { cluster: cluster_id, year: String(year), by: null, scheme: null };
			const settled = [young, old]
				.map((options) => settle(options, wish))
				.find((each) => each?.clusterId === cluster_id && each.year === year);
			if (!settled) continue;
			const { name, params } = rankingQuestion(settled);
			const [was, is] = [
				await ranks(question(name, params), BEFORE),
				await ranks(question(name, params), AFTER)
			];
			for (const unitId of new Set([...was.keys(), ...is.keys()])) {
				const [from, to] = [was.get(unitId), is.get(unitId)];
				const [rankBefore, rankAfter] = [from?.rank ?? null, to?.rank ?? null];
				if (rankBefore === rankAfter) continue;
				moves.push({
					...{ clusterId: cluster_id, clusterVi: cluster_vi, clusterEn: cluster_en, year },
					by: settled.by,
					unitId,
					name: (to ?? from)!.name_vi,
					before: rankBefore,
					after: rankAfter
				});
			}
		}
		return moves;
	}

	async function rankable(schema: typeof BEFORE | typeof AFTER): Promise<RankableRow[]> {
		return (await ask(question('cluster-options'), schema)) as unknown as RankableRow[];
	}

	async function ranks(statement: Statement, schema: typeof BEFORE | typeof AFTER) {
		const rows = (await ask(statement, schema)) as unknown as RankedRow[];
		return new Map(rows.map((row) => [row.unit_id, row]));
	}
}
