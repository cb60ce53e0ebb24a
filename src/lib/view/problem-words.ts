import { formatBytes, formatNumber } from '$lib/core/format';
import type { LoadProblem } from '$lib/ingest/problem';
import { m } from '$lib/paraglide/messages';
import { locale } from './words';

/** One sentence that says what is wrong with a file, where, and what to do; for every code of `LoadProblem`. */
export function problemWords(problem: LoadProblem): string {
	if (problem.code === 'not_kept' || problem.code === 'storage_refused') return reason(problem);
	const file = problem.where.split('/').at(-1) ?? problem.where;
	return `${m.problem_in({ file })} ${reason(problem)}`;
}

function reason({ code, details }: LoadProblem): string {
	const list = (name: string): string => {
		const value = details[name];
		return isList(value) ? columnWords(value) : String(value ?? '');
	};
	const count = (name: string): string => formatNumber(Number(details[name] ?? 0), 0, locale());
	const bytes = (name: string): string => formatBytes(Number(details[name] ?? 0), locale());
	switch (code) {
		case 'missing_file':
			return m.problem_missing_file({ status: list('status') });
		case 'http_error':
			return Number(details.status) === 0
				? m.problem_no_answer()
				: m.problem_http_error({ status: list('status') });
		case 'invalid_manifest':
			return m.problem_invalid_manifest({ words: list('words') });
		case 'hash_differs':
			return m.problem_hash_differs();
		case 'row_count_differs':
			return m.problem_row_count({ expected: count('expected'), found: count('found') });
		case 'wrong_header':
			return headerWords(list);
		case 'empty_file':
			return m.problem_empty_file();
		case 'unsupported_format':
			return formatWords(list('found'));
		case 'too_large':
			return details.unit === 'bytes'
				? m.datapage_problem_too_many_bytes({ size: bytes('size'), limit: bytes('limit') })
				: m.datapage_problem_too_many_cells({ size: count('size'), limit: count('limit') });
		case 'not_parquet':
			return m.problem_not_parquet();
		case 'truncated_parquet':
			return m.problem_truncated_parquet();
		case 'broken_parquet':
			return Number(details.row_group) === 0
				? m.datapage_problem_parquet_footer({ words: list('words') })
				: m.problem_broken_parquet({ group: list('row_group'), words: list('words') });
		case 'broken_arrow':
			return m.problem_broken_arrow({ words: list('words') });
		case 'kept_file_missing':
			return m.problem_kept_file_missing();
		case 'kept_file_damaged':
			return m.problem_kept_file_damaged();
		case 'not_kept':
			return m.problem_not_kept();
		case 'storage_refused':
			return m.problem_storage_refused({ words: list('words') });
		case 'too_slow':
			return m.problem_too_slow({ seconds: list('seconds') });
		case 'type_misfit':
			return m.problem_type_misfit({ words: list('words') });
		case 'query_failed':
			return m.query_failed({ name: list('statement'), reason: list('words') });
	}
}

/** What the bytes look like, and what to do instead; anything unnamed is called as it was found. */
function formatWords(found: string): string {
	if (found === 'xlsx' || found === 'xls') return m.datapage_problem_format_workbook();
	if (found === 'encoding') return m.datapage_problem_format_encoding();
	if (found === 'pdf') return m.datapage_problem_format_pdf();
	return m.problem_unsupported_format({ found });
}

function isList(value: unknown): value is readonly string[] {
	return Array.isArray(value);
}

/** A file of another kind may have hundreds of columns: the first few tell which file it is. */
const COLUMNS_NAMED = 12;

function columnWords(columns: readonly string[]): string {
	const named = columns.slice(0, COLUMNS_NAMED).join(', ');
	const more = columns.length - COLUMNS_NAMED;
	return more > 0 ? m.datapage_problem_more_columns({ columns: named, count: more }) : named;
}

function headerWords(list: (name: string) => string): string {
	const parts: string[] = [
		list('table') ? m.problem_header_near({ table: list('table') }) : m.problem_header_unknown()
	];
	if (list('missing')) parts.push(m.problem_header_missing({ columns: list('missing') }));
	if (list('misspelt')) parts.push(m.problem_header_misspelt({ columns: list('misspelt') }));
	if (list('unknown')) parts.push(m.problem_header_extra({ columns: list('unknown') }));
	if (list('repeated')) parts.push(m.problem_header_repeated({ columns: list('repeated') }));
	return parts.join(' ');
}
