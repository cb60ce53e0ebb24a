/** The absolute URL of a file of the site: workers resolve relative ones against themselves. `base` is '' at the root. */
export function servedUrl(base: string, path: string): string {
	return new URL(`${base}/${path}`, location.href).href;
}
