import { formatNumber, formatSigned } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { confidenceWord, roleWord } from './membership-words';
import type { PrintedRankRow, RankedRow } from './scheme-rows';
import { locale, statusWord, told } from './words';

/** A column of a ranking beside rank, unit and value. */
export interface RankingColumn {
	key: string;
	head: string;
	isNumber: boolean;
}

interface Column extends RankingColumn {
	/** Null: the row has nothing to say there. */
	cell: (row: RankedRow) => string | null;
	/** Shown although every row has the same to say. */
	shows?: boolean;
}

/** The columns that have something to say about some row, with what each says of it. */
export function rankingColumns(
	rows: readonly RankedRow[],
	printed: readonly PrintedRankRow[]
): readonly Column[] {
	const confidences = new Set(rows.map((row) => row.confidence));
	const columns: Column[] = [
		number('printed', m.clusters_printed_rank(), (row) => printedCell(row, printed)),
		number('self', m.clusters_self(), (row) => points(row, row.self_score)),
		number('gap', m.clusters_self_gap(), (row) =>
			row.score === null || row.self_score === null
				? null
				: formatSigned(row.score - row.self_score, row.decimals, locale())
		),
		{
			...number('recomputed', m.clusters_recomputed(), (row) =>
				row.differs ? points(row, row.recomputed) : null
			)
		},
		number('achieved', m.clusters_achieved(), achievedCell),
		number('exceeded', m.clusters_exceeded(), (row) =>
			row.exceeded === null || row.exceeded === undefined ? null : String(row.exceeded)
		),
		number('bonus', m.clusters_bonus(), (row) => (row.bonus ? points(row, row.bonus) : null)),
		number('penalty', m.clusters_penalty(), (row) =>
			row.penalty ? points(row, -row.penalty) : null
		),
		number('coverage', coverageHead(rows), (row) =>
			row.needed > 1 && row.basis !== 'official' ? `${row.covered}/${row.needed}` : null
		),
		text('status', m.clusters_status(), (row) => row.status && statusWord(row.status)),
		text('role', m.clusters_role(), (row) => row.role && roleWord(row.role)),
		text('confidence', m.clusters_membership(), (row) =>
			row.confidence && confidences.size > 1 ? confidenceWord(row.confidence) : null
		)
	];
	return columns.filter(({ cell }) => rows.some((row) => cell(row) !== null));
}

function number(key: string, head: string, cell: Column['cell']): Column {
	return { key, head, isNumber: true, cell };
}

function text(key: string, head: string, cell: Column['cell']): Column {
	return { key, head, isNumber: false, cell };
}

function points(row: RankedRow, value: number | null | undefined): string | null {
	return value === null || value === undefined ? null : formatNumber(value, row.decimals, locale());
}

function coverageHead(rows: readonly RankedRow[]): string {
	switch (rows[0]?.basis) {
		case 'target_count':
			return m.clusters_coverage_targets();
		case 'scale_1000':
			return m.clusters_coverage_entries();
		default:
			return m.clusters_coverage();
	}
}

/** `21/22`, with the word that says the body printed it. */
function achievedCell(row: RankedRow): string | null {
	if (row.achieved === null || row.achieved === undefined) return null;
	const count = `${row.achieved}/${row.covered}`;
	return row.count_basis === 'printed' ? m.clusters_achieved_printed({ count }) : count;
}

/** `4/12`; of several ranks printed, the one for the cluster itself, else the first. */
function printedCell(row: RankedRow, printed: readonly PrintedRankRow[]): string | null {
	const own = printed.filter((each) => each.unit_id === row.unit_id);
	const found = own.find((each) => each.scope_id === row.cluster_id) ?? own[0];
	if (!found) return null;
	const rank = `${found.rank}/${found.member_count}`;
	return found.scope_id === row.cluster_id
		? rank
		: `${rank} (${told(found.scope_vi, found.scope_en)})`;
}
