import type { IDataObject } from 'n8n-workflow';
import { byReference, MOST_FETCHED, severalIssues, type SEVERAL_ISSUES } from '../../../connection';
import { batched, type Combination } from '../../../operation';

/**
 * Items that read certain fields of their issues share requests, with up to 100 issues in each. What the shared answer
 * leaves out, such as an issue that has moved, is asked for alone and gets its own error.
 *
 * @param fields IDs of the fields
 */
export function issuesTogether<Input extends { readonly issue: string }>(
	fields: readonly string[],
): Combination<Input, (typeof SEVERAL_ISSUES)[number]> {
	return batched<Input, (typeof SEVERAL_ISSUES)[number]>({
		size: () => MOST_FETCHED,
		request: (asked, site) =>
			severalIssues([...new Set(asked.map(({ issue }) => issue))], fields, site),
		answers: (body, asked) => {
			const { issues = [] } = (body ?? {}) as { issues?: readonly IDataObject[] };
			const found = byReference(issues);
			return asked.map(({ issue }) => {
				const output = found.get(issue);
				return output === undefined ? 'askAlone' : { output };
			});
		},
	});
}
