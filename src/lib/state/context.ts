import { createContext } from 'svelte';
import type { Address } from './address.svelte';
import type { Session } from './session.svelte';

/** The page's session: the layout sets it once, every screen gets it. `getSession` throws outside the layout. */
export const [getSession, setSession] = createContext<Session>();

/** What the address asks for; set by the layout, like the session. */
export const [getAddress, setAddress] = createContext<Address>();
