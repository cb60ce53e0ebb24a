/**
 * Last touches on `build/`: makes 404.html find the folder the site lives in, then checks what a static host would
 * trip over. `node scripts/run.mjs scripts/postbuild.ts [folder]`, run by `npm run build`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** First segments of the site's own addresses: what stands before one of them is the folder the site lives in. */
const FIRST_SEGMENTS = [
	...['scorecard', 'clusters', 'targets', 'awards', 'movements', 'reconcile', 'data', 'about'],
	...['sql', 'present', 'kiosk', 'en']
];

/** How a page begins to say what it may run and fetch. */
const POLICY = '<meta http-equiv="content-security-policy"';

/** Several static hosts refuse larger files. */
const LARGEST_BYTES = 25_000_000;

/** Throws a sentence naming every file that breaks a rule, or saying what in 404.html was not as expected. */
export function main([folder = 'build']: readonly string[] = []): void {
	const fallback = join(folder, '404.html');
	writeFileSync(fallback, relocatable(readFileSync(fallback, 'utf8')));
	const problems = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.flatMap((file) => problemsOf(file).map((problem) => `${relative(folder, file)}: ${problem}`));
	problems.push(...versionProblems(folder));
	if (problems.length > 0)
		throw new Error(`build not fit for a static host:\n${problems.join('\n')}`);
}

/** Kit names its global after the version; pages that say another name than the scripts never start. */
function versionProblems(folder: string): string[] {
	const namesIn = (file: string) => readFileSync(file, 'utf8').match(/__sveltekit_\w+/g) ?? [];
	const chunks = join(folder, '_app', 'immutable', 'chunks');
	const own = new Set(readdirSync(chunks).flatMap((file) => namesIn(join(chunks, file))));
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.sort()
		.flatMap((file) => {
			const foreign = namesIn(join(folder, file)).find((name) => !own.has(name));
			return foreign ? [`${file}: built for another version of the scripts: ${foreign}`] : [];
		});
}

function problemsOf(file: string): string[] {
	const problems: string[] = [];
	const { size } = statSync(file);
	if (size > LARGEST_BYTES) problems.push(`${size} bytes, more than ${LARGEST_BYTES}`);
	if (file.endsWith('.html')) {
		const html = readFileSync(file, 'utf8');
		if (!html.includes(POLICY)) problems.push('no content security policy');
		const rooted = /(?:href|src|import|url)\s*[=(]\s*["']?\/(?!\/)[^"')\s>]*/.exec(html);
		if (rooted) problems.push(`address from the root of the host: ${rooted[0]}`);
	}
	return problems;
}

/**
 * The fallback page of adapter-static, with every address from the root of the host turned into one below the folder the
 * site lives in, which a script works out from the address asked for. Already relocatable pages come back unchanged.
 * Throws `unexpected 404.html: …` when the page is not written as Kit 2.70 writes it.
 */
export function relocatable(html: string): string {
	if (html.includes('data-below-base')) return html;
	const head = html
		.replace(/\s*<link href="\/_app\/[^"]*" rel="modulepreload">/g, '')
		.replace(/(<link\b[^>]*?) href="\/([^"]*)"/g, '$1 data-below-base="$2"');
	const script = /<script>\s*\{[\s\S]*?<\/script>/.exec(head)?.[0] ?? unexpected('no start script');
	const name = /(__sveltekit_\w+) = \{\s*base: ""\s*\};/.exec(script)?.[1] ?? unexpected('no base');
	const entries = [...script.matchAll(/import\("\/(_app\/[^"]+)"\)/g)].map(([, entry]) => entry);
	if (entries.length !== 2 || !script.includes('kit.start(app, element)'))
		unexpected('start script');
	const start = startScript(name, entries as [string, string]);
	return trusting(start, script, head).replace(script, () => start);
}

/** The page with its content security policy allowing the new script instead of the old one. */
function trusting(script: string, old: string, html: string): string {
	if (!html.includes(POLICY)) return html;
	const hash = (element: string) => {
		const text = element.replace(/^<script>/, '').replace(/<\/script>[^]*$/, '');
		return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	};
	if (!html.includes(hash(old))) unexpected('policy');
	return html.replace(hash(old), hash(script));
}

/**
 * Tries the folder before the first segment of ours, then every folder of the address from the deepest up, so that
 * `/x/y/scorecard/nobody` and `/x/y/nonsense` both start the site of `/x/y/`.
 */
function startScript(name: string, [start, app]: [string, string]): string {
	return `<script>
				{
					const element = document.currentScript.parentElement;
					const segments = location.pathname.split('/').slice(1, -1);
					const own = location.pathname.split('/').slice(1).findIndex((segment) => ${JSON.stringify(FIRST_SEGMENTS)}.includes(segment));
					const depths = [...new Set([own, ...Array.from(segments, (_, i) => segments.length - i), 0])].filter((depth) => depth >= 0);
					const attempt = ([depth, ...others]) => {
						const base = ['', ...segments.slice(0, depth)].join('/');
						${name} = { base };
						return Promise.all([
							import(base + '/' + ${JSON.stringify(start)}),
							import(base + '/' + ${JSON.stringify(app)})
						]).then(([kit, app]) => {
							for (const link of document.querySelectorAll('link[data-below-base]')) {
								link.href = base + '/' + link.dataset.belowBase;
							}
							return kit.start(app, element);
						}, (error) => {
							if (others.length === 0) throw error;
							return attempt(others);
						});
					};
					attempt(depths);
				}
			</script>
			<noscript><h1>Không có trang này</h1><p lang="en">There is no such page.</p></noscript>`;
}

function unexpected(what: string): never {
	throw new Error(`unexpected 404.html: ${what}`);
}
