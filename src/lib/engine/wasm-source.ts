import { EngineFailure, type EngineFailureCode, type EngineProgress } from './engine';

/** What the worker says back; exactly one `done` or `failed` ends it. */
export type WasmMessage =
	| { type: 'progress'; progress: EngineProgress }
	| { type: 'done'; blob: Blob }
	| {
			type: 'failed';
			code: EngineFailureCode;
			where: string;
			status: number | null;
			reason: string;
	  };

/** A host that sends nothing for this long has failed, however slow the line is. */
const SILENCE_MS = 30_000;

/**
 * Downloads and decodes the engine's wasm off the main thread. Resolves to one Blob of type application/wasm whose length
 * (and, on a secure origin, SHA-256) is the manifest's. Rejects with `EngineFailure`: `download_failed` or `engine_corrupt`.
 */
export function fetchWasm(
	manifestUrl: string,
	onprogress: (progress: EngineProgress) => void
): Promise<Blob> {
	const worker = new Worker(new URL('./wasm-source.worker.ts', import.meta.url), {
		type: 'module'
	});
	return new Promise<Blob>((resolve, reject) => {
		let silence: ReturnType<typeof setTimeout>;
		const heard = () => {
			clearTimeout(silence);
			silence = setTimeout(
				() => reject(new EngineFailure('download_failed', manifestUrl, 0)),
				SILENCE_MS
			);
		};
		heard();
		worker.onerror = (event) =>
			reject(new EngineFailure('download_failed', manifestUrl, 0, new Error(event.message)));
		worker.onmessage = ({ data }: MessageEvent<WasmMessage>) => {
			heard();
			switch (data.type) {
				case 'progress':
					return onprogress(data.progress);
				case 'done':
					clearTimeout(silence);
					return resolve(data.blob);
				case 'failed':
					clearTimeout(silence);
					return reject(
						new EngineFailure(data.code, data.where, data.status, new Error(data.reason))
					);
			}
		};
		worker.postMessage(manifestUrl);
	}).finally(() => worker.terminate());
}
