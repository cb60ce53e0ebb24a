import { m } from '$lib/paraglide/messages';

/** A package whose code or glyphs are served with the site. */
export interface Component {
	name: string;
	version: string;
	licence: string;
}

/** What each served package is for; its version and licence are read from the package itself when the site is built. */
export const COMPONENT_USE: Readonly<Record<string, () => string>> = {
	'@duckdb/duckdb-wasm': m.about_use_duckdb,
	'apache-arrow': m.about_use_arrow,
	'parquet-wasm': m.about_use_parquet,
	papaparse: m.about_use_csv,
	'brotli-dec-wasm': m.about_use_brotli,
	fflate: m.about_use_fflate,
	echarts: m.about_use_echarts,
	zrender: m.about_use_zrender,
	'@codemirror/autocomplete': m.about_use_codemirror,
	'@codemirror/commands': m.about_use_codemirror,
	'@codemirror/lang-sql': m.about_use_codemirror,
	'@codemirror/language': m.about_use_codemirror,
	'@codemirror/lint': m.about_use_codemirror,
	'@codemirror/state': m.about_use_codemirror,
	'@codemirror/view': m.about_use_codemirror,
	'@lezer/highlight': m.about_use_codemirror,
	'@fontsource-variable/inter': m.about_use_inter,
	svelte: m.about_use_svelte,
	'@sveltejs/kit': m.about_use_kit
};
