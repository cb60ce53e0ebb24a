import type { TakenTable } from '$lib/table/taken-table';

/** What a colour stands for, where a drawing itself does not say. `tone` is a token; `hollow` an outline. */
export interface KeyEntry {
	label: string;
	tone: string;
	hollow?: boolean;
}

/** What a figure or a table says of itself when it is taken away. What is left out is taken from the page around it. */
export interface Takeaway {
	/** Names it in the address of an embed: ASCII, one of its kind on the page, the same in both languages. */
	key?: string;
	/** What it is, in few words: ends the names of its files. */
	topic?: string;
	/** Of whom, when, by which filters, from the general to the particular. */
	scope?: readonly string[];
	/** The colours' words, for figures whose key stands outside the drawing. */
	colours?: readonly KeyEntry[];
	/** The rows behind it as they were answered; without it the table on screen is read. */
	table?: () => TakenTable;
	/**
	 * The name of what it is of, where that is kept nowhere yet and stands in no address: its rows can be taken, nothing that leads back
	 * to it.
	 */
	passing?: string;
}
