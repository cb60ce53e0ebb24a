import {
	autocompletion,
	closeBrackets,
	closeBracketsKeymap,
	closeCompletion,
	completionKeymap,
	completionStatus
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
	keywordCompletionSource,
	schemaCompletionSource,
	sql,
	SQLDialect,
	PostgreSQL
} from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
	drawSelection,
	EditorView,
	highlightActiveLine,
	keymap,
	lineNumbers,
	placeholder
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** What can be completed: columns by table, and calls of macros. */
export interface Vocabulary {
	tables: Readonly<Record<string, readonly string[]>>;
	macros: readonly { name: string; params: string }[];
}

export interface EditorOptions {
	parent: HTMLElement;
	text: string;
	/** Name of the text for those who do not see it, and what to press to leave it. */
	label: string;
	placeholder: string;
	onchange: (text: string) => void;
	onrun: () => void;
	/** Esc outside a list of completions: where focus goes is the page's to say. */
	onleave: () => void;
}

/** The SQL editor in an element. */
export interface Editor {
	/** Replaces the text; the same text changes nothing, so that the cursor stays. */
	set(text: string): void;
	complete(vocabulary: Vocabulary): void;
	/** Marks a place (line from 1, column from 0) with words, or takes the mark away. */
	mark(place: { line: number; column: number } | null, words: string): void;
	focus(): void;
	destroy(): void;
}

/** DuckDB's own words beside PostgreSQL's, which its grammar comes from. */
const DuckDB = SQLDialect.define({
	...PostgreSQL.spec,
	keywords: `${PostgreSQL.spec.keywords ?? ''} qualify pivot unpivot exclude replace asof positional anti semi describe summarize macro sample columns`,
	types: `${PostgreSQL.spec.types ?? ''} hugeint uhugeint ubigint uinteger usmallint utinyint tinyint double varchar struct list map`,
	doubleDollarQuotedStrings: true
});

const THEME = EditorView.theme({
	'&': {
		backgroundColor: 'var(--paper-raised)',
		color: 'var(--ink)',
		border: '1px solid var(--line-strong)',
		borderRadius: '4px',
		fontSize: '0.9375rem'
	},
	'&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
	'.cm-scroller': {
		fontFamily: "ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', 'DejaVu Sans Mono', monospace",
		lineHeight: '1.6',
		minHeight: '9rem',
		maxHeight: '50vh'
	},
	'.cm-content': { caretColor: 'var(--ink)', padding: 'var(--space-2) 0' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
		{
			backgroundColor: 'var(--gold-wash)'
		},
	'.cm-activeLine': { backgroundColor: 'transparent' },
	'&.cm-focused .cm-activeLine': {
		backgroundColor: 'color-mix(in srgb, var(--gold-wash) 45%, transparent)'
	},
	'.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-muted)', border: 'none' },
	'.cm-placeholder': { color: 'var(--ink-muted)' },
	'.cm-tooltip': {
		backgroundColor: 'var(--paper-raised)',
		color: 'var(--ink)',
		border: '1px solid var(--line-strong)',
		borderRadius: '4px'
	},
	'.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--accent)',
		color: 'var(--paper)'
	},
	'.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--gold-wash)' },
	'.cm-lintRange-error': {
		backgroundImage: 'none',
		textDecoration: 'underline wavy var(--accent)',
		textUnderlineOffset: '0.2em'
	},
	'.cm-lintPoint-error:after': { borderBottomColor: 'var(--accent)' },
	'.cm-diagnostic-error': { borderLeftColor: 'var(--accent)' }
});

const COLOURS = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--level-ministry_province)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--verdict-exceeded)' },
	{ tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-muted)', fontStyle: 'italic' },
	{ tag: tags.typeName, color: 'var(--verdict-text-almost)' }
]);

/** Makes the editor. Tab is left to the page, so that nobody is caught in it. */
export function openEditor(options: EditorOptions): Editor {
	const language = new Compartment();
	const view = new EditorView({
		parent: options.parent,
		state: EditorState.create({
			doc: options.text,
			extensions: [
				lineNumbers(),
				history(),
				drawSelection(),
				bracketMatching(),
				closeBrackets(),
				highlightActiveLine(),
				EditorView.lineWrapping,
				THEME,
				syntaxHighlighting(COLOURS),
				placeholder(options.placeholder),
				EditorView.contentAttributes.of({
					'aria-label': options.label,
					spellcheck: 'false',
					lang: 'en'
				}),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) options.onchange(update.state.doc.toString());
				}),
				keymap.of([
					{
						key: 'Mod-Enter',
						run: (view) => {
							// its list would lie over the button that stops the run
							closeCompletion(view);
							options.onrun();
							return true;
						}
					},
					{
						key: 'Escape',
						run: ({ state }) => {
							if (completionStatus(state) !== null) return false;
							options.onleave();
							return true;
						}
					},
					...completionKeymap,
					...closeBracketsKeymap,
					...historyKeymap,
					...defaultKeymap
				]),
				language.of(languageOf({ tables: {}, macros: [] }))
			]
		})
	});
	return {
		set(text) {
			if (view.state.doc.toString() === text) return;
			view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
		},
		complete(vocabulary) {
			view.dispatch({ effects: language.reconfigure(languageOf(vocabulary)) });
		},
		mark(place, words) {
			view.dispatch(
				setDiagnostics(view.state, place ? [diagnostic(view.state, place, words)] : [])
			);
		},
		focus: () => view.focus(),
		destroy: () => view.destroy()
	};
}

function languageOf({ tables, macros }: Vocabulary): Extension {
	const schema = Object.fromEntries(
		Object.entries(tables).map(([name, columns]) => [name, [...columns]])
	);
	const config = { dialect: DuckDB, schema, upperCaseKeywords: true };
	const calls = macros.map(({ name, params }) => ({
		label: name,
		type: 'function',
		detail: `(${params})`,
		apply: `${name}(`
	}));
	return [
		sql(config),
		autocompletion({
			override: [
				schemaCompletionSource(config),
				keywordCompletionSource(DuckDB, true),
				(context) => {
					const word = context.matchBefore(/\w+/);
					return word ? { from: word.from, options: calls } : null;
				}
			]
		})
	];
}

function diagnostic(
	state: EditorState,
	{ line, column }: { line: number; column: number },
	message: string
): Diagnostic {
	const { from: start, to: end } = state.doc.line(Math.min(line, state.doc.lines));
	const from = Math.min(start + column, end);
	const word = /^[\p{L}\p{N}_]+/u.exec(state.sliceDoc(from, end))?.[0].length ?? 1;
	return { from, to: Math.min(from + word, end), severity: 'error', message };
}
