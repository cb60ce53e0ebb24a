import { formatNumber } from '$lib/core/format';
import type { LoadProblem } from '$lib/ingest/problem';
import { m } from '$lib/paraglide/messages';
import { locale } from './words';

/** One sentence that says what is wrong with a file, where, and what to do; for every code of `LoadProblem`. */
export function problemWords(problem: LoadProblem): string {
	const file = problem.where.split('/').at(-1) ?? problem.where;
	return `${m.problem_in({ file })} ${reason(problem)}`;
}

function reason({ code, details }: LoadProblem): string {
	const list = (name: string): string => {
		const value = details[name];
		return Array.isArray(value) ? value.join(', ') : String(value ?? '');
	};
	const count = (name: string): string => formatNumber(Number(details[name] ?? 0), 0, locale());
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
			return m.problem_unsupported_format({ found: list('found') });
		case 'too_large':
			return m.problem_too_large({
				size: count('size'),
				limit: count('limit'),
				unit: list('unit')
			});
		case 'not_parquet':
			return m.problem_not_parquet();
		case 'truncated_parquet':
			return m.problem_truncated_parquet();
		case 'broken_parquet':
			return m.problem_broken_parquet({ group: list('row_group'), words: list('words') });
		case 'too_slow':
			return m.problem_too_slow({ seconds: list('seconds') });
		case 'type_misfit':
			return m.problem_type_misfit({ words: list('words') });
		case 'query_failed':
			return m.query_failed({ name: list('statement'), reason: list('words') });
	}
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
