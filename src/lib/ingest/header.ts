import { problem, type LoadProblem } from './problem';
import { isExact, recognise } from './recognise';

/**
 * `wrong_header` with what differs from the table the header is nearest to. `table` is the table the file was meant for, when known.
 * A header that is another table's, or the right names in the wrong order, has only `unknown`: all of its names.
 */
export function headerDifference(
	header: readonly string[],
	where: string,
	table = ''
): LoadProblem {
	const recognition = recognise(header);
	const { missing, unknown, repeated, misspelt } = recognition;
	return problem('wrong_header', where, table || (recognition.table?.name ?? ''), {
		table: recognition.table?.name ?? '',
		missing,
		unknown: isExact(recognition) ? header : unknown,
		repeated,
		misspelt: misspelt.map(({ found, meant }) => `${found} → ${meant}`)
	});
}
