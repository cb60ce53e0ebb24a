/**
 * The one place where a name becomes SQL text. Names come from our own schema or from an opened file's header;
 * quoting makes any of them inert. Throws `invalid identifier: …` on an empty name or a NUL character.
 */
export function identifier(name: string): string {
	if (name === '' || name.includes('\0'))
		throw new Error(`invalid identifier: ${JSON.stringify(name)}`);
	return `"${name.replaceAll('"', '""')}"`;
}
