import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { relocatable } from '../../../scripts/postbuild';

const FALLBACK = `<head>
		<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
		<link href="/_app/immutable/entry/start.abc.js" rel="modulepreload">
		<link href="/_app/immutable/assets/0.def.css" rel="stylesheet">
	</head>
	<body>
		<div style="display: contents">
			<script>
				{
					__sveltekit_1xyz = {
						base: ""
					};

					const element = document.currentScript.parentElement;

					Promise.all([
						import("/_app/immutable/entry/start.abc.js"),
						import("/_app/immutable/entry/app.ghi.js")
					]).then(([kit, app]) => {
						kit.start(app, element);
					});
				}
			</script>
		</div>
	</body>`;

describe('the fallback page', () => {
	it('keeps no address from the root of the host', () => {
		const page = relocatable(FALLBACK);
		expect(page).not.toMatch(/(href|import)\s*[=(]\s*["']\//);
		expect(page).toContain('data-below-base="favicon.svg"');
		expect(page).toContain('"_app/immutable/entry/start.abc.js"');
		expect(page).toContain('__sveltekit_1xyz = { base }');
	});

	it('allows its new script by hash, and no other', () => {
		const hash = (html: string) => {
			const text = /<script>([^]*?)<\/script>/.exec(html)![1]!;
			return `sha256-${createHash('sha256').update(text).digest('base64')}`;
		};
		const policy = (allowed: string) =>
			FALLBACK.replace(
				'<head>',
				`<head><meta http-equiv="content-security-policy" content="script-src 'self' '${allowed}'">`
			);
		const page = relocatable(policy(hash(FALLBACK)));
		expect(page).toContain(`script-src 'self' '${hash(page)}'`);
		expect(() => relocatable(policy('sha256-other'))).toThrow('unexpected 404.html: policy');
	});

	it('comes back unchanged the second time', () => {
		const page = relocatable(FALLBACK);
		expect(relocatable(page)).toBe(page);
	});

	it.each([
		['no start script', FALLBACK.replace('<script>', '<script type="module">')],
		['no base', FALLBACK.replace('base: ""', 'base: "/a"')],
		['start script', FALLBACK.replace('kit.start(app, element)', 'kit.start(app)')]
	])('is refused for %s, not guessed at', (what, html) => {
		expect(() => relocatable(html)).toThrow(`unexpected 404.html: ${what}`);
	});
});
