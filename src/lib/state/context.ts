import { createContext } from 'svelte';
import type { Address } from './address.svelte';
import type { Offline } from './offline.svelte';
import type { Session } from './session.svelte';

/** The page's session: the layout sets it once, every screen gets it. `getSession` throws outside the layout. */
export const [getSession, setSession] = createContext<Session>();

/** What the address asks for; set by the layout, like the session. */
export const [getAddress, setAddress] = createContext<Address>();

/** Whether the site can be used without a network; set by the layout, like the session. */
export const [getOffline, setOffline] = createContext<Offline>();
