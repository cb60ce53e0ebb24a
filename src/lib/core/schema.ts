/**
 * The contract of every table a dataset may hold: names, types, keys, and what each column means.
 * `scripts/build-data` checks `data/*.csv` against it, the engine casts by it, and an opened file is
 * recognised by it. The prose dictionary is `data/README.md`; a test keeps the two together.
 */

/** `text` → VARCHAR, `number` → DOUBLE, `integer` → INTEGER, `boolean` → BOOLEAN (`true`/`false` in CSV). Dates are ISO text. */
export type FieldType = 'text' | 'number' | 'integer' | 'boolean';

export interface Field {
	name: string;
	type: FieldType;
	/** False means the column may not be empty in any row. */
	nullable: boolean;
	/** When given, the only values allowed (besides empty where nullable). */
	values?: readonly string[];
	/** `table.column` this value must exist in. */
	references?: string;
}

export interface TableSchema {
	name: string;
	fields: readonly Field[];
	/** Columns that together identify a row. */
	key: readonly string[];
}

/** Parses `name:type` with `?` for nullable, `=a|b` for allowed values, `>table.column` for a reference. */
function field(spec: string): Field {
	const match = /^(\w+):(text|number|integer|boolean)(\?)?(?:=(.+?))?(?:>(\w+\.\w+))?$/.exec(spec);
	if (!match) throw new Error(`invalid field spec: ${spec}`);
	const [, name, type, optional, values, references] = match;
	return {
		name: name!,
		type: type as FieldType,
		nullable: optional === '?',
		...(values ? { values: values.split('|') } : {}),
		...(references ? { references } : {})
	};
}

function table(name: string, key: string, specs: string): TableSchema {
	return { name, key: key.split(' '), fields: specs.trim().split(/\s+/).map(field) };
}

const STATUS = 'official|preliminary|estimate|press|derived|illustrative';
const QUALIFIER = '>|>=|<|<=|~|=';

/** Every table, in loading order (a table comes after those it references). */
export const TABLES: readonly TableSchema[] = [
	table(
		'sources',
		'source_id',
		`source_id:text title:text publisher:text? address:text published:text? kind:text=document|legal|statistics|press|data|synthetic`
	),
	table(
		'regions',
		'region_id',
		`region_id:text admin_set:text=63|34 region:text name_vi:text name_en:text member_count:integer source_id:text>sources.source_id`
	),
	// unit_id = admin_set-code ("63-91" is Kiên Giang, "34-91" is An Giang of today); "VN" is the country.
	table(
		'units',
		'unit_id',
		`unit_id:text admin_set:text=63|34|VN code:text slug:text name_vi:text name_en:text kind:text=province|city|nation region_id:text?>regions.region_id valid_from:text? valid_to:text? source_id:text>sources.source_id`
	),
	table(
		'unit_map',
		'old_id new_id',
		`old_id:text>units.unit_id new_id:text>units.unit_id source_id:text>sources.source_id`
	),
	table(
		'clusters',
		'cluster_id',
		`cluster_id:text level:text=national|provincial kind:text=cum|khoi name_vi:text name_en:text source_id:text>sources.source_id`
	),
	table(
		'cluster_members',
		'cluster_id year unit_id',
		`cluster_id:text>clusters.cluster_id year:integer unit_id:text>units.unit_id role:text?=head|deputy|second_deputy|member confidence:text=verified|inferred|uncertain|illustrative source_id:text>sources.source_id`
	),
	// minimum and maximum bound what a value can be, outside them is a mistake; empty for a % means 0 and 100, else no bound.
	table(
		'indicators',
		'indicator',
		`indicator:text name_vi:text name_en:text unit_vi:text unit_en:text direction:text=up|down|neutral decimals:integer rollup:text=sum|population|households|labour|none indicator_group:text=economy|society|environment|governance|population|emulation comparable:boolean part_of:text?>indicators.indicator minimum:number? maximum:number? note_vi:text? note_en:text?`
	),
	// `preferred` marks the one row per unit, year and indicator that screens use; the others are kept beside it.
	table(
		'observations',
		'unit_id year indicator source_id status',
		`unit_id:text>units.unit_id year:integer indicator:text>indicators.indicator value:number qualifier:text?=${QUALIFIER} status:text=${STATUS} preferred:boolean source_id:text>sources.source_id note:text? as_printed:text?`
	),
	table(
		'printed_ranks',
		'unit_id year indicator scope_id',
		`unit_id:text>units.unit_id year:integer indicator:text>indicators.indicator rank:integer scope_id:text scope_vi:text scope_en:text member_count:integer member_count_printed:boolean as_printed:text source_id:text>sources.source_id`
	),
	// One judged target. plan_lo/plan_hi bound the plan; either may be empty. plan_kind is the form of the words in plan_raw.
	table(
		'targets',
		'target_id',
		`target_id:text unit_id:text>units.unit_id year:integer indicator:text>indicators.indicator name_vi:text? name_en:text? plan_raw:text? plan_kind:text?=point|floor|ceiling|range|approx|change_floor|change_range|milestone|maintain|text plan_lo:number? plan_hi:number? plan_strict:boolean plan_implied:boolean plan_unit_vi:text? plan_unit_en:text? plan_decimals:integer? direction:text=up|down|neutral actual_raw:text? actual:number? actual_hi:number? actual_status:text?=${STATUS} previous:number? verdict_official:text?=exceeded|met|almost|missed|not_assessed percent_printed:number? note_vi:text? note_en:text? as_printed:text? source_id:text>sources.source_id`
	),
	table(
		'target_summaries',
		'unit_id year source_id',
		`unit_id:text>units.unit_id year:integer met_or_exceeded:integer total:integer exceeded:integer? stage:text=reported|expected as_printed:text? note:text? source_id:text>sources.source_id`
	),
	table('award_families', 'family', `family:text family_order:integer name_vi:text name_en:text`),
	table(
		'award_types',
		'award_code',
		`award_code:text family:text>award_families.family level:text=state|government|ministry_province|district|commune|unit|mixed name_vi:text name_en:text recipients:text? precedence:integer confidence:text=verified|partly|knowledge note:text?`
	),
	// stage: granted (awarded), proposed (never an award count), reported (a count in a report, not tied to decisions).
	table(
		'awards',
		'award_id',
		`award_id:text unit_id:text>units.unit_id year_from:integer year_to:integer award_code:text>award_types.award_code award_class:text?=1|2|3|various recipient_type:text=collective|individual|household|enterprise|mixed|unit mode:text?=cong_trang|phong_trao|dot_xuat|doi_ngoai|cong_hien|nien_han|khang_chien position_group:text?=leader_top|leader_dept|entrepreneur|leader_other|direct count:integer qualifier:text?=${QUALIFIER} stage:text=granted|proposed extent:text=year|term|decision|ceremony|part label_vi:text? label_en:text? extent_note:text? extent_note_en:text? as_printed:text? source_id:text>sources.source_id`
	),
	table(
		'worker_shares',
		'unit_id year measure',
		`unit_id:text>units.unit_id year:integer measure:text=direct_worker|direct_worker_and_people|not_leader_merit|small_collective base:text=individuals|collectives|individuals_merit share:number qualifier:text?=${QUALIFIER} base_count:integer? direct_count:integer? change_raw:text? change:number? change_unit:text?=pp|percent|count as_printed:text? note_vi:text? note_en:text? source_id:text>sources.source_id`
	),
	table(
		'prize_places',
		'unit_id year place',
		`unit_id:text>units.unit_id year:integer place:integer collectives:integer award_code:text?>award_types.award_code year_printed:integer? year_suspect:boolean as_printed:text source_id:text>sources.source_id`
	),
	table(
		'criteria',
		'criterion_id',
		`criterion_id:text section:text=ktxh|xdd|tdkt|bonus|penalty name_vi:text name_en:text max_score:number`
	),
	table(
		'scores',
		'cluster_id year unit_id criterion_id',
		`cluster_id:text>clusters.cluster_id year:integer unit_id:text>units.unit_id criterion_id:text>criteria.criterion_id self_score:number? appraised_score:number? source_id:text>sources.source_id`
	),
	// A figure the source prints together with what it can be recomputed from.
	table(
		'printed_checks',
		'check_id',
		`check_id:text unit_id:text>units.unit_id year:integer kind:text=ratio|change|percent_of_plan|parts_total|count|year|base label_vi:text label_en:text part:number? whole:number? printed:number? printed_decimals:integer? printed_unit:text? as_printed:text? note_vi:text? note_en:text? source_id:text>sources.source_id`
	),
	table(
		'documents',
		'doc_id',
		`doc_id:text unit_id:text>units.unit_id year:integer doc_type:text=directive|plan|official_letter|conclusion_notice|resolution|submission|decision|report symbol:text? issuer_vi:text issuer_en:text issued:text? title_vi:text title_en:text implements_doc_id:text? own:boolean as_printed:text? source_id:text>sources.source_id`
	),
	table(
		'tasks',
		'task_id',
		`task_id:text doc_id:text>documents.doc_id task_no:integer text_vi:text text_en:text owner_vi:text? owner_en:text? owner_printed:text? due:text? due_printed:text? status:text?=not_started|in_progress|done as_printed:text? source_id:text>sources.source_id`
	),
	table(
		'movements',
		'movement_id',
		`movement_id:text unit_id:text>units.unit_id year:integer canonical_id:text name_vi:text name_en:text launched_by:text=prime_minister|province|other mode:text=thematic|regular|campaign|special as_printed:text source_id:text>sources.source_id`
	),
	// Everything else a document states, one row a fact, with the words as printed.
	table(
		'facts',
		'fact_id',
		`fact_id:text unit_id:text>units.unit_id year:integer period:text fact_type:text subject_vi:text subject_en:text value:text? unit_vi:text? unit_en:text? plan:text? as_printed:text source_id:text>sources.source_id`
	)
];

/** The schema of a table; throws `unknown table: x`, because asking for one is a fault of the program. */
export function tableSchema(name: string): TableSchema {
	const found = TABLES.find((candidate) => candidate.name === name);
	if (!found) throw new Error(`unknown table: ${name}`);
	return found;
}

/** What `static/data/<dataset>/manifest.json` says; paths are relative to the manifest. */
export interface Manifest {
	dataset: 'published' | 'illustrative';
	/** SHA-256 over the tables' hashes, first 12 hex digits: the version of the figures. */
	version: string;
	tables: readonly ManifestTable[];
}

export interface ManifestTable {
	name: string;
	file: string;
	format: 'csv' | 'parquet';
	row_count: number;
	bytes: number;
	sha256: string;
}
