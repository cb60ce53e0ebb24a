/**
 * What a file's bytes are. `text` is any text, JSON too; `encrypted` a workbook under a password; `xls`, `doc` and other files of old
 * Office are `ole`. `html` is a web page, whatever it is called (many programs export one as .xls).
 */
export type FileKind =
	| 'empty'
	| 'text'
	| 'zip'
	| 'parquet'
	| 'arrow'
	| 'encrypted'
	| 'ole'
	| 'pdf'
	| 'gzip'
	| 'html'
	| 'binary';

const ENCRYPTED_PACKAGE = 'EncryptedPackage';

/** By the first bytes; a name decides nothing but whether a file without any mark is an Arrow stream. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
	if (bytes.length === 0) return 'empty';
	const head = String.fromCharCode(...bytes.subarray(0, 512));
	if (head.startsWith('PAR1')) return 'parquet';
	if (head.startsWith('ARROW1')) return 'arrow';
	if (head.startsWith('\u00ff\u00ff\u00ff\u00ff') && /\.(arrows?|ipc|feather)$/i.test(name))
		return 'arrow';
	if (['PK\u0003\u0004', 'PK\u0005\u0006'].some((mark) => head.startsWith(mark))) return 'zip';
	if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return isEncrypted(bytes) ? 'encrypted' : 'ole';
	if (head.startsWith('%PDF')) return 'pdf';
	if (head.startsWith('\u001f\u008b')) return 'gzip';
	if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|table|\?xml|meta|head|body)\b/i.test(head))
		return 'html';
	return /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|Rar!|7z\u00bc\u00af|SQLite format)/.test(head)
		? 'binary'
		: 'text';
}

/** Office puts an encrypted workbook into an old-style container and names it there, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
	const name = Uint8Array.from(ENCRYPTED_PACKAGE, (letter) => letter.charCodeAt(0));
	outer: for (let at = 0; at + name.length * 2 <= bytes.length; at += 2) {
		for (let i = 0; i < name.length; i++) {
			if (bytes[at + i * 2] !== name[i] || bytes[at + i * 2 + 1] !== 0) continue outer;
		}
		return true;
	}
	return false;
}
