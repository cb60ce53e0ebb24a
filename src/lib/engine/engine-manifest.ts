/** What `static/engine/manifest.json` says of the wasm's brotli parts; file names are relative to the manifest. */
export interface EngineManifest {
	/** Version of the engine's package. */
	version: string;
	/** Length and SHA-256 (hex) of the wasm after the decoded parts are joined in order. */
	rawBytes: number;
	sha256: string;
	parts: readonly EnginePart[];
}

export interface EnginePart {
	file: string;
	/** Compressed length, as a host sends it. */
	bytes: number;
	/** Length once decoded. */
	rawBytes: number;
	/** SHA-256 (hex) of the compressed bytes. */
	sha256: string;
}
