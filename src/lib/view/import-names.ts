import { folded } from '$lib/core/folded';
import type { NameDecision } from '$lib/ingest/meaning/decisions';
import { m } from '$lib/paraglide/messages';
import { locale, told } from './words';

/** One row of question `names`. */
export interface NameRow {
	what: NameDecision['what'];
	id: string;
	name_vi: string;
	name_en: string;
	/** Of a unit: `63`, `34` or `VN`. */
	admin_set: string | null;
	code: string | null;
	slug: string | null;
	kind: string | null;
	/** Of an indicator. */
	unit_vi: string | null;
	unit_en: string | null;
	direction: string | null;
	/** Of an award. */
	recipients: string | null;
}

/** A name to choose. */
export interface NameOption {
	id: string;
	word: string;
}

/** The registers names in files are looked up in. */
export interface NameIndex {
	/** The word of an id, a unit with its borders; the id itself when no register has it. */
	word(id: string): string;
	/** What an id is of; null when no register has it. */
	what(id: string): NameDecision['what'] | null;
	/** All names of one kind, in the order of the language; units of 2025 first. */
	options(what: NameDecision['what']): readonly NameOption[];
}

/** The registers as menus and words. */
export function nameIndex(rows: readonly NameRow[]): NameIndex {
	const byId = new Map(rows.map((row) => [row.id, row]));
	const { compare } = new Intl.Collator(locale(), { numeric: true });
	return {
		word: (id) => {
			const row = byId.get(id);
			return row ? nameWord(row) : id;
		},
		what: (id) => byId.get(id)?.what ?? null,
		options: (what) =>
			rows
				.filter((row) => row.what === what)
				.toSorted(
					(a, b) =>
						compare(a.admin_set ?? '', b.admin_set ?? '') ||
						compare(told(a.name_vi, a.name_en), told(b.name_vi, b.name_en))
				)
				.map((row) => ({ id: row.id, word: nameWord(row) }))
	};
}

/** The id a typed name means: the option of that very word, else the only one whose word holds it, accents left out; null otherwise. */
export function chosenName(options: readonly NameOption[], typed: string): string | null {
	const exact = options.find(({ word, id }) => word === typed || id === typed);
	if (exact) return exact.id;
	const key = folded(typed.trim());
	if (key === '') return null;
	const near = options.filter(({ word }) => folded(word).includes(key));
	return near.length === 1 ? near[0]!.id : null;
}

function nameWord(row: NameRow): string {
	const name = told(row.name_vi, row.name_en);
	if (row.admin_set === '63') return m.import_name_old({ name });
	if (row.admin_set === '34') return m.import_name_new({ name });
	return name;
}
