const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of the UTF-16 units of a text, 0 to 2³² − 1: tells texts apart, keeps no secret. */
export function hashOfText(text: string): number {
	let hash = START;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
	return hash >>> 0;
}

/** The same of bytes. */
export function hashOfBytes(bytes: Uint8Array): number {
	let hash = START;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
	return hash >>> 0;
}
