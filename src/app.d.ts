declare global {
	namespace App {
		interface Error {
			message: string;
			/** What failed and where, in the reader's language, when it is known. */
			where?: string;
		}
		interface PageState {
			/** How many edits of a scheme lie behind this entry of the history, one Back each. */
			edits?: number;
			/** How many stories of figures were opened one over the other, one Back each. */
			stories?: number;
		}
	}
}

export {};
