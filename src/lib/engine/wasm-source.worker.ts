import { EngineFailure, type EngineProgress } from './engine';
import type { EngineManifest, EnginePart } from './engine-manifest';
import type { WasmMessage } from './wasm-source';

self.onmessage = ({ data }: MessageEvent<string>) => {
	wasmBlob(data).then(
		(blob) => tell({ type: 'done', blob }),
		(cause: unknown) => {
			const failure =
				cause instanceof EngineFailure
					? cause
					: new EngineFailure('engine_corrupt', data, null, cause);
			const { code, where, status, message: reason } = failure;
			tell({ type: 'failed', code, where, status, reason });
		}
	);
};

function tell(message: WasmMessage): void {
	self.postMessage(message);
}

function report(step: EngineProgress['step'], bytes = 0, totalBytes = 0): void {
	tell({ type: 'progress', progress: { step, bytes, totalBytes } });
}

async function wasmBlob(manifestUrl: string): Promise<Blob> {
	const manifest = (await (await response(manifestUrl)).json()) as EngineManifest;
	const totalBytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
	const wasm = new Uint8Array(manifest.rawBytes);
	let downloaded = 0;
	let offset = 0;
	let next = downloads(0);
	for (const [index, part] of manifest.parts.entries()) {
		const bytes = await next;
		// The next part comes down the line while this one is decoded.
		next = downloads(index + 1);
		if (index === manifest.parts.length - 1) report('decode');
		const raw = await decoded(bytes, part, partUrl(part));
		wasm.set(raw, offset);
		offset += raw.length;
	}
	if (offset !== wasm.length) throw new EngineFailure('engine_corrupt', manifestUrl);
	await verify(wasm, manifest.sha256, manifestUrl);
	return new Blob([wasm], { type: 'application/wasm' });

	function partUrl(part: EnginePart): string {
		return new URL(part.file, manifestUrl).href;
	}

	async function downloads(index: number): Promise<Uint8Array<ArrayBuffer>> {
		const part = manifest.parts[index];
		if (!part) return new Uint8Array(0);
		const body = (await response(partUrl(part))).body!;
		const chunks: Uint8Array<ArrayBuffer>[] = [];
		const reader = body.getReader();
		try {
			for (let step = await reader.read(); !step.done; step = await reader.read()) {
				chunks.push(step.value);
				downloaded += step.value.length;
				report('download', Math.min(downloaded, totalBytes), totalBytes);
			}
		} catch (cause) {
			throw new EngineFailure('download_failed', partUrl(part), 0, cause);
		}
		return new Uint8Array(await new Blob(chunks).arrayBuffer());
	}
}

async function response(url: string): Promise<Response> {
	let answer: Response;
	try {
		answer = await fetch(url);
	} catch (cause) {
		throw new EngineFailure('download_failed', url, 0, cause);
	}
	if (!answer.ok) throw new EngineFailure('download_failed', url, answer.status);
	return answer;
}

/** A host that understands brotli may already have decoded the part; its length tells. */
async function decoded(
	bytes: Uint8Array<ArrayBuffer>,
	part: EnginePart,
	url: string
): Promise<Uint8Array> {
	if (bytes.length === part.rawBytes) return bytes;
	if (bytes.length !== part.bytes) {
		throw new EngineFailure(
			'engine_corrupt',
			url,
			null,
			new Error(`${bytes.length} bytes of ${part.bytes}`)
		);
	}
	try {
		const raw = await brotliDecoded(bytes);
		if (raw.length !== part.rawBytes)
			throw new Error(`${raw.length} bytes of ${part.rawBytes} decoded`);
		return raw;
	} catch (cause) {
		throw new EngineFailure('engine_corrupt', url, null, cause);
	}
}

async function brotliDecoded(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const native = nativeDecoder();
	if (native) {
		return new Uint8Array(
			await new Response(new Blob([bytes]).stream().pipeThrough(native)).arrayBuffer()
		);
	}
	const [{ default: init, brotli_dec }, { default: url }] = await Promise.all([
		import('brotli-dec-wasm/web'),
		import('brotli-dec-wasm/web/bg.wasm?url')
	]);
	await init({ module_or_path: url });
	return brotli_dec(bytes);
}

/** Null where the browser has no brotli of its own (Chromium 156; Firefox and Safari have it). */
function nativeDecoder(): DecompressionStream | null {
	try {
		return new DecompressionStream('brotli' as CompressionFormat);
	} catch {
		return null;
	}
}

/** Web Crypto exists on secure origins only; elsewhere the lengths are all that is checked. */
async function verify(wasm: Uint8Array<ArrayBuffer>, sha256: string, url: string): Promise<void> {
	if (!globalThis.crypto?.subtle) return;
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', wasm));
	const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
	if (hex !== sha256)
		throw new EngineFailure('engine_corrupt', url, null, new Error(`sha256 ${hex}`));
}
