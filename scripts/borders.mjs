// Which folder of src/lib may import what. ESLint reads it for what stands in import statements, the policy test
// for everything else (dynamic imports, workers, assets).

/** Folders of src/lib that a folder may import besides itself. A folder that is not a key may import anything. */
export const FOLDERS = {
	core: [],
	// numbers only: what it works on is handed to it, so that it runs in a worker
	uncertainty: ['core'],
	// pages and the service worker share it: nothing of the page is in it
	offline: ['core'],
	sql: ['core'],
	table: ['core'],
	engine: ['core', 'sql', 'table'],
	ingest: ['core', 'sql', 'table', 'engine'],
	store: ['core', 'sql', 'table', 'engine', 'ingest'],
	view: ['core', 'uncertainty', 'sql', 'table', 'engine', 'ingest', 'paraglide'],
	chart: ['core', 'view', 'paraglide'],
	export: ['core', 'table', 'view', 'chart', 'paraglide'],
	state: [
		...['core', 'uncertainty', 'offline', 'sql', 'table', 'engine', 'ingest', 'store', 'view'],
		...['chart', 'export', 'paraglide']
	],
	ui: ['core', 'sql', 'table', 'engine', 'view', 'chart', 'export', 'state', 'paraglide']
};

/** Borders that types may cross: folder → folders it may import types from, and nothing else. */
export const TYPES_ONLY = { view: ['sql', 'engine', 'ingest'], ui: ['sql', 'table'] };

/** Packages that have one home, so that replacing one touches one folder. */
export const VENDORS = {
	'apache-arrow': ['table', 'ingest', 'engine'],
	papaparse: ['ingest'],
	// the engine that runs in Node has no page to read its files for it
	'parquet-wasm': ['ingest', 'engine', 'export'],
	'@duckdb/duckdb-wasm': ['engine'],
	'brotli-dec-wasm': ['engine'],
	echarts: ['chart'],
	'@codemirror': ['feature'],
	'@lezer': ['feature'],
	// schemes in the address; workbooks and archives to import; a workspace as one file; workbooks to hand on
	fflate: ['state', 'ingest', 'store', 'export']
};
