/** Hands a file to the reader, as a download under that name. The address of its bytes is taken back at once. */
export function saveFile(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const anchor = document.createElement('a');
	anchor.href = url;
	anchor.download = name;
	anchor.click();
	setTimeout(() => URL.revokeObjectURL(url));
}
