import type { Attachment } from 'svelte/attachments';
import type { PaperPage } from '$lib/view/scorecard/paper-page';

/**
 * Writes words at the edges of A4 pages while its element is in the page. They are a style sheet of the script's own, because a page's margins
 * cannot be reached by any element. A browser without page margins prints without them.
 */
export function paper(pages: () => readonly PaperPage[]): Attachment {
	return () => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			['@page { size: A4 portrait; margin: 17mm 13mm 16mm; }', ...pages().map(rule)].join('\n')
		);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
		};
	};
}

/** The rule of one page. */
export function rule({ name, topLeft, topRight, bottomLeft, pageWord }: PaperPage): string {
	const font = `font: 8pt 'Inter Variable', Inter, sans-serif; color: #333;`;
	return `@page ${name ?? ''} {
	@top-left { content: ${cssString(topLeft)}; ${font} vertical-align: bottom; padding-bottom: 3mm; }
	@top-right { content: ${cssString(topRight)}; ${font} vertical-align: bottom; padding-bottom: 3mm; }
	@bottom-left { content: ${cssString(bottomLeft)}; ${font} vertical-align: top; padding-top: 3mm; }
	@bottom-right { content: ${cssString(`${pageWord} `)} counter(page) "/" counter(pages); ${font} vertical-align: top; padding-top: 3mm; }
}`;
}

/** Text as a CSS string, whatever is in it. */
export function cssString(text: string): string {
	const escaped = text.replace(
		/[\p{Cc}"\\<]/gu,
		(letter) => `\\${letter.codePointAt(0)!.toString(16)} `
	);
	return `"${escaped}"`;
}
