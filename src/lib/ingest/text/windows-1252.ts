/** What windows-1252 has where Latin-1 has control characters; the five places it leaves empty stay controls, as browsers have it. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F' + '\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The character of each of the 256 bytes. */
export const WINDOWS_1252: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
	byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS[byte - 0x80]! : String.fromCharCode(byte)
);

/** Bytes as windows-1252. Every byte has a character, so nothing is ever refused. */
export function fromWindows1252(bytes: Uint8Array): string {
	// Node (20, at least) answers this label with Latin-1, browsers do not: the difference is made good
	return new TextDecoder('windows-1252')
		.decode(bytes)
		.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0)]!);
}
