import { createContext } from 'svelte';
import type { NameIndex } from '$lib/view/import-names';

/** The registers of the page as words, in its language now; set by the data page. */
export const [getNames, setNames] = createContext<() => NameIndex>();
