import { cutCsv, type CsvPiece } from './csv-pieces';

export interface CutRequest {
	content: Blob;
	rowsFrom: number;
	pieceBytes: number;
}

/** A piece; null after the last one; words when the file could not be read to its end. */
export type CutMessage = CsvPiece | null | { words: string };

self.onmessage = ({ data }: MessageEvent<CutRequest>) => {
	const { content, rowsFrom, pieceBytes } = data;
	cutCsv(content, rowsFrom, pieceBytes, tell).then(
		() => tell(null),
		(cause: unknown) => tell({ words: cause instanceof Error ? cause.message : String(cause) })
	);
};

function tell(message: CutMessage): void {
	self.postMessage(message);
}
