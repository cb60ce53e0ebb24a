import { tableSchema } from '../../src/lib/core/schema';
import type { Row } from '../../src/lib/table/rows';
import { parquetBytes } from '../data/parquet-bytes';

/** The same observations as a CSV and as a Parquet file: keys of the real kind, values that differ, no randomness. */
export function manyRows(count: number): { csv: string; parquet: Uint8Array } {
	const schema = tableSchema('observations');
	const rows = Array.from({ length: count }, (_, i): Row => {
		const unit = i % 63;
		const year = Math.floor(i / 63) % 20;
		return {
			unit_id: `63-${String(unit + 1).padStart(2, '0')}`,
			year: 2006 + year,
			indicator: `indicator_${Math.floor(i / 1260)}`,
			value: ((i * 7919) % 1_000_003) / 100,
			qualifier: null,
			status: 'official',
			preferred: true,
			source_id: 'A10',
			note: null,
			as_printed: null
		};
	});
	const names = schema.fields.map(({ name }) => name);
	const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','));
	return {
		csv: `${[names.join(','), ...lines].join('\n')}\n`,
		parquet: parquetBytes(schema, rows)
	};
}
