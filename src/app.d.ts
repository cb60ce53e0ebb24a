declare global {
	namespace App {
		interface Error {
			message: string;
			/** What failed and where, in the reader's language, when it is known. */
			where?: string;
		}
	}
}

export {};
