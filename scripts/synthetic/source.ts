import type { Row } from '$lib/table/rows';

/** The one source every row of the illustrative dataset cites. */
export const ILLUSTRATIVE_SOURCE = 'ILL';

/** The single row of `sources`. */
export function sourceRows(): Row[] {
	return [
		{
			source_id: ILLUSTRATIVE_SOURCE,
			title: 'Số liệu minh họa do bộ sinh có hạt giống tạo ra; không phải số liệu thật',
			publisher: null,
			address: 'scripts/synthetic.ts',
			published: null,
			kind: 'synthetic'
		}
	];
}
