export type ThemeChoice = 'auto' | 'light' | 'dark';
const KEY = 'bang-vang-theme';

/** The reader's choice of ground, kept on the device; `auto` follows the system. Storage that refuses is ignored. */
export class Theme {
	choice = $state.raw<ThemeChoice>('auto');

	/** Reads the kept choice and applies it; call once in the browser. */
	restore(): void {
		try {
			const kept = localStorage.getItem(KEY);
			if (kept === 'light' || kept === 'dark') this.choose(kept);
		} catch {
			this.choice = 'auto';
		}
	}

	choose(choice: ThemeChoice): void {
		this.choice = choice;
		if (choice === 'auto') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = choice;
		try {
			if (choice === 'auto') localStorage.removeItem(KEY);
			else localStorage.setItem(KEY, choice);
		} catch {
			return;
		}
	}
}
