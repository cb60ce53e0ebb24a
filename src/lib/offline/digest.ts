/** SHA-256 in lower-case hex. Only where Web Crypto is: on secure origins, as service workers are. */
export async function digest(bytes: ArrayBuffer): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
