import {
	Bool,
	Float64,
	Int32,
	Table,
	tableToIPC,
	Utf8,
	vectorFromArray,
	type Vector
} from 'apache-arrow';
import type { FieldType } from '$lib/core/schema';
import type { Reply } from './disposable-worker';
import type { OpenReport } from './open-file';
import { problem, type Result } from './problem';
import { typedCsv, type TypedCsv } from './typed-csv';

/** What became of a CSV file: its report, and the accepted rows as an Arrow IPC stream. */
export interface CsvOutcome {
	report: OpenReport;
	ipc: Uint8Array;
}

self.onmessage = ({ data }: MessageEvent<File>) => {
	outcome(data).then(
		(value) => tell({ ok: true, value }, value.ok ? [value.value.ipc.buffer] : []),
		(cause: unknown) =>
			tell({ ok: false, words: cause instanceof Error ? cause.message : String(cause) })
	);
};

function tell(reply: Reply<Result<CsvOutcome>>, transfer: Transferable[] = []): void {
	self.postMessage(reply, { transfer });
}

async function outcome(file: File): Promise<Result<CsvOutcome>> {
	const text = decodedText(new Uint8Array(await file.arrayBuffer()));
	if (text === null) {
		return {
			ok: false,
			problem: problem('unsupported_format', file.name, '', { found: 'encoding' })
		};
	}
	const typed = typedCsv(text, file.name);
	if (!typed.ok) return typed;
	return { ok: true, value: { report: typed.value.report, ipc: arrowBytes(typed.value) } };
}

/** UTF-8, or UTF-16 when it says so in its first two bytes; null when the bytes are neither. */
function decodedText(bytes: Uint8Array): string | null {
	const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
	const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function arrowBytes({ schema, columns }: TypedCsv): Uint8Array {
	const vectorByName: Record<string, Vector> = Object.fromEntries(
		schema.fields.map(({ name, type }, index) => [
			name,
			vectorFromArray(columns[index]!, arrowType(type))
		])
	);
	return tableToIPC(new Table(vectorByName), 'stream');
}

function arrowType(type: FieldType) {
	switch (type) {
		case 'text':
			return new Utf8();
		case 'number':
			return new Float64();
		case 'integer':
			return new Int32();
		case 'boolean':
			return new Bool();
	}
}
