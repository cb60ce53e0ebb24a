import type { DeckLanguage } from '$lib/core/deck';
import type { SlideContent } from '$lib/view/deck/slide-content';
import { deckWords } from '../deck-words';
import { notesWords } from '../slide-layout';
import { chartXml } from './chart-part';
import { chartSheet } from './chart-sheet';
import { tag, words as plain } from './ooxml';
import { OfficePackage } from './package';
import { notesXml } from './notes-part';
import { slideXml } from './slide-part';
import { layoutXml, masterXml, notesMasterXml, presentationXml, themeXml } from './static-parts';

/** A deck whose slides were evaluated, as files are made of it. */
export interface DeckFile {
	title: string;
	lang: DeckLanguage;
	slides: readonly SlideContent[];
	/** The site it was made on, without a slash at the end, for whoever wants to look into a figure. */
	address: string;
}

const SLIDE = 'presentationml.slide+xml';
const CORE =
	'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/**
 * The deck as a PowerPoint document: text, tables and shapes as the program's own, charts with their numbers in a workbook of theirs,
 * notes below the slides. Nothing in it is a picture, a formula or a macro. The same deck gives the same bytes. Throws without slides.
 */
export function pptxFile({ title, lang, slides, address }: DeckFile): Uint8Array {
	if (slides.length === 0) throw new Error('a deck without slides');
	const words = deckWords(lang);
	const office = new OfficePackage();
	const main = 'ppt/presentation.xml';
	const [master, layout, notes] = [
		'ppt/slideMasters/slideMaster1.xml',
		'ppt/slideLayouts/slideLayout1.xml',
		'ppt/notesMasters/notesMaster1.xml'
	];
	const [theme, notesTheme] = ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'];
	office.relate('', 'officeDocument', main);
	office.relate('', CORE, 'docProps/core.xml');
	office.relate('', 'extended-properties', 'docProps/app.xml');
	const masterId = office.relate(main, 'slideMaster', master);
	const notesMasterId = office.relate(main, 'notesMaster', notes);
	office.relate(main, 'theme', theme);
	const layoutId = office.relate(master, 'slideLayout', layout);
	office.relate(master, 'theme', theme);
	office.relate(layout, 'slideMaster', master);
	office.relate(notes, 'theme', notesTheme);

	let charts = 0;
	const slideIds = slides.map((slide, i) => {
		const own = `ppt/slides/slide${i + 1}.xml`;
		const ownNotes = `ppt/notesSlides/notesSlide${i + 1}.xml`;
		office.relate(own, 'slideLayout', layout);
		office.relate(own, 'notesSlide', ownNotes);
		office.relate(ownNotes, 'notesMaster', notes);
		office.relate(ownNotes, 'slide', own);
		const xml = slideXml(slide, i + 1, words, (chart) => {
			const n = ++charts;
			const part = `ppt/charts/chart${n}.xml`;
			const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${n}.xlsx`;
			const sheet = chartSheet(chart, words);
			office.addWorkbook(workbook, sheet.bytes);
			const workbookId = office.relate(part, 'package', workbook);
			office.addXml(part, 'drawingml.chart+xml', chartXml(chart, sheet, workbookId, slide.lang));
			return office.relate(own, 'chart', part);
		});
		office.addXml(own, SLIDE, xml);
		office.addXml(
			ownNotes,
			'presentationml.notesSlide+xml',
			notesXml(notesWords(slide, words, address), slide.lang)
		);
		return office.relate(main, 'slide', own);
	});

	office.addXml(
		main,
		'presentationml.presentation.main+xml',
		presentationXml({ master: masterId, notesMaster: notesMasterId, slides: slideIds })
	);
	office.addXml(master, 'presentationml.slideMaster+xml', masterXml({ layoutId }));
	office.addXml(layout, 'presentationml.slideLayout+xml', layoutXml(words.layout));
	office.addXml(notes, 'presentationml.notesMaster+xml', notesMasterXml());
	for (const path of [theme, notesTheme]) office.addXml(path, 'theme+xml', themeXml());
	office.addXml(
		'docProps/core.xml',
		'application/vnd.openxmlformats-package.core-properties+xml',
		coreXml(title, lang, slides)
	);
	office.addXml('docProps/app.xml', 'extended-properties+xml', appXml(slides.length));
	return office.bytes();
}

function coreXml(title: string, lang: DeckLanguage, slides: readonly SlideContent[]) {
	const made = slides
		.map(({ at }) => at)
		.toSorted()
		.at(-1)!;
	const moment = (name: string) =>
		tag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, plain(made));
	return tag(
		'cp:coreProperties',
		{
			'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
			'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			'xmlns:dcterms': 'http://purl.org/dc/terms/',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
		},
		tag('dc:title', {}, plain(title)),
		tag('dc:creator', {}, 'Bảng Vàng'),
		tag('dc:language', {}, lang === 'vi' ? 'vi-VN' : 'en-GB'),
		moment('created'),
		moment('modified')
	);
}

function appXml(slides: number) {
	return tag(
		'Properties',
		{ xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
		tag('TotalTime', {}, '0'),
		tag('Application', {}, 'Bảng Vàng'),
		tag('PresentationFormat', {}, '16:9'),
		tag('Slides', {}, String(slides)),
		tag('Notes', {}, String(slides))
	);
}
