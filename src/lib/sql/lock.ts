import { statement, type Statement } from './statement';

/** Where files lent to the engine are: the only names the locked engine opens. */
export const LENT_FOLDER = 'lent/';

/**
 * Run once, before anything else, on an engine just opened: from then on, for all its connections and until it ends, it opens no file
 * or address but those under `LENT_FOLDER`, loads no extension and takes no setting but `search_path`. Nothing takes this back.
 */
export function lockStatements(): Statement[] {
	const settings = [
		'autoinstall_known_extensions = false',
		'autoload_known_extensions = false',
		`allowed_directories = ['${LENT_FOLDER}']`,
		'enable_external_access = false',
		'lock_configuration = true'
	];
	return settings.map((setting) => statement('lock', `SET ${setting}`));
}
