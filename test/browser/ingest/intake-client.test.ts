import { afterEach, expect, test } from 'vitest';
import { IntakeClient, IntakeFailure } from '$lib/ingest/intake/intake-client';
import type { NameRows } from '$lib/ingest/intake/known-names';
import { csvText, observations, parquetBytes } from './made-files';

const unit = (code: string, slug: string, name_vi: string) => ({
	...{ unit_id: `63-${code}`, admin_set: '63', code, slug, name_vi, kind: 'province' }
});
const NAMES: NameRows = {
	units: [unit('91', 'kien-giang', 'Kiên Giang'), unit('93', 'hau-giang', 'Hậu Giang')],
	indicators: [
		{
			...{ indicator: 'pci_score', name_vi: 'Điểm PCI', direction: 'up' },
			...{ unit_vi: 'điểm', unit_en: 'points' }
		}
	],
	award_types: []
};
const PCI = ['Tỉnh;Năm;Điểm PCI', 'Kiên Giang;2018;63,65', 'Hậu Gian;2018;63,8'].join('\n');

let opened: Worker[] = [];
let clients: IntakeClient[] = [];

/** A client whose workers the test can get at. */
function newClient(): IntakeClient {
	const client = new IntakeClient({
		names: NAMES,
		open: () => {
			const worker = new Worker(
				new URL('../../../src/lib/ingest/intake/intake.worker.ts', import.meta.url),
				{ type: 'module' }
			);
			opened.push(worker);
			return worker;
		}
	});
	clients.push(client);
	return client;
}

afterEach(() => {
	for (const client of clients) client.close();
	[opened, clients] = [[], []];
});

function file(name: string, content: BlobPart): File {
	return new File([content], name);
}

test('a file is looked at, mended and staged in the worker of the page', async () => {
	const client = new IntakeClient({ names: NAMES });
	clients.push(client);
	const told: string[] = [];
	const looks = await client.add([file('pci.csv', PCI), file('pci.csv', PCI)], {
		onlook: ({ id }) => told.push(id)
	});
	expect(looks.map(({ id, kind }) => [id, kind])).toEqual([
		['f1', 'sheets'],
		['f2', 'sheets']
	]);
	expect(told).toEqual(['f1', 'f2']);
	const look = await client.look('f1/0');
	expect(look).toMatchObject({ table: 'observations', ledger: { accepted: 1, rejected: 1 } });
	const { issues } = await client.issues('f1/0', { severity: 'asks' }, 0, 10);
	expect(issues.map(({ row, suggestions }) => [row, suggestions])).toEqual([[3, ['63-93']]]);
	const mended = await client.mend('f1/0', [{ row: 3, column: 0, text: 'Hậu Giang' }]);
	expect(mended.ledger).toMatchObject({ accepted: 2, rejected: 0 });
	expect(await client.rows('f1/0', 2, 1)).toMatchObject([
		{ row: 3, cells: ['Hậu Giang', '2018', '63,8'], mended: [0], issue: null }
	]);
	const { tables } = await client.stage(['f1/0']);
	expect(tables.map(({ table, rowCount }) => [table, rowCount])).toEqual([
		['sources', 1],
		['observations', 2]
	]);
	expect(await tables[1]!.content.text()).toMatch(/\n63-93,2018,pci_score,63\.8,/);
});

test('a Parquet file of our own columns is staged as it is, a broken one refused', async () => {
	const contract = await parquetBytes('observations', observations(10));
	const client = newClient();
	const [look] = await client.add([file('so-lieu.parquet', contract)]);
	expect(look).toMatchObject({ kind: 'contract', format: 'parquet', rowCount: 10 });
	const [broken] = await client.add([file('cut.parquet', contract.slice(0, 400))]);
	expect(broken).toMatchObject({ kind: 'refused', problem: { code: 'broken_columnar' } });
	const { tables } = await client.stage([look!.id]);
	expect(await tables[0]!.content.arrayBuffer()).toEqual(contract.buffer);
});

test('a cancel ends the reading and loses nothing of the other files', async () => {
	const client = newClient();
	await client.add([file('pci.csv', PCI)]);
	await client.mend('f1/0', [{ row: 3, column: 0, text: 'Hậu Giang' }]);
	const rows = 'Kiên Giang;2018;63,65\n'.repeat(300_000);
	const cancel = new AbortController();
	const adding = client.add([file('big.csv', `Tỉnh;Năm;Điểm PCI\n${rows}`)], {
		signal: cancel.signal,
		onprogress: () => cancel.abort()
	});
	await expect(adding).rejects.toMatchObject({ name: 'AbortError' });
	expect((await client.look('f1/0')).ledger).toMatchObject({ accepted: 2, rejected: 0 });
	expect(opened).toHaveLength(2);
	// what else was asked meanwhile is answered by the next worker
	const again = new AbortController();
	const [aborted, other] = [
		client.add([file('more.csv', PCI)], { signal: again.signal }),
		client.add([file('other.csv', csvText('observations', observations(3)))])
	];
	again.abort();
	await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
	expect(await other).toMatchObject([{ kind: 'contract', table: 'observations', rowCount: 3 }]);
});

test('a worker that breaks down is told, and the bench is there again', async () => {
	const client = newClient();
	await client.add([file('pci.csv', PCI)]);
	await client.mend('f1/0', [{ row: 3, column: 0, text: 'Hậu Giang' }]);
	const asked = client.look('f1/0');
	opened[0]!.onerror!(new ErrorEvent('error', { message: 'out of memory' }));
	await expect(asked).rejects.toThrow(new IntakeFailure('out of memory'));
	expect((await client.look('f1/0')).mends).toHaveLength(1);
	await expect(client.look('f9/0')).rejects.toThrow('unknown file: f9');
});
