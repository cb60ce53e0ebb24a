/** One row of question `document-chains`: a document with one of its tasks, or with none. */
export interface ChainRow {
	root_id: string;
	depth: number;
	doc_id: string;
	unit_id: string;
	slug: string | null;
	unit_vi: string | null;
	unit_en: string | null;
	year: number;
	doc_type: string;
	symbol: string | null;
	issuer_vi: string;
	issuer_en: string;
	issued: string | null;
	title_vi: string;
	title_en: string;
	own: boolean;
	parent_id: string | null;
	lag_days: number | null;
	published_days: number | null;
	as_printed: string | null;
	source_id: string;
	source_title: string | null;
	task_id: string | null;
	task_no: number | null;
	text_vi: string | null;
	text_en: string | null;
	owner_vi: string | null;
	owner_en: string | null;
	owner_printed: string | null;
	due: string | null;
	due_printed: string | null;
	status: 'not_started' | 'in_progress' | 'done' | null;
	task_as_printed: string | null;
	chain_tasks: number;
}

/** One row of question `movement-register`. */
export interface RegisterRow {
	year: number;
	movement_id: string;
	canonical_id: string;
	name_vi: string;
	name_en: string;
	launched_by: 'prime_minister' | 'province' | 'other';
	mode: 'thematic' | 'regular' | 'campaign' | 'special';
	scope: 'national' | 'unit' | 'not_stated';
	as_printed: string;
	source_id: string;
	source_title: string | null;
	unit_id: string;
	slug: string | null;
	unit_vi: string | null;
	unit_en: string | null;
	unit_count: number;
}
