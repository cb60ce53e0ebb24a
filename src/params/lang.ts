import type { ParamMatcher } from '@sveltejs/kit';

/** The only language that shows in the address: English. Vietnamese is the address without a prefix. */
export const match: ParamMatcher = (param) => param === 'en';
