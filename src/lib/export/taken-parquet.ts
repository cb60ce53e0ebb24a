import { tableIpc } from '$lib/table/table-ipc';
import type { TakenTable } from '$lib/table/taken-table';
import { parquetFile } from './parquet';
import type { About } from './taken-files';

/** The rows as a Parquet file under their columns' names for programs, with what is told about them as its metadata. */
export function takenParquet(table: TakenTable, about: About): Promise<Uint8Array> {
	return parquetFile(tableIpc(table), new Map(about));
}
