import { RequestFailed, type Pages } from '../../../connection';
import { choiceField, shownWhen, type Values } from '../../../fields';
import type { RunContext } from '../../../operation';
import { FILTER_WORDS } from '../../../values/person';
import { personNamed, type PEOPLE } from '../../people';
import { jqlField } from './jqlField';
import { filtersField, jqlOf } from './searchFilters';

/** The fields that say which issues are meant: a query in JQL, or filters. */
export const queryFields = {
	searchBy: choiceField('Search By', [
		{ name: 'JQL', value: 'jql', description: "A query in Jira's language" },
		{
			name: 'Basic',
			value: 'basic',
			description: 'Project, status, assignee and others; the node writes the JQL',
		},
	]),
	jql: shownWhen(jqlField(), { searchBy: ['jql'] }),
	filters: shownWhen(filtersField(), { searchBy: ['basic'] }),
};

/**
 * The JQL of an item: as it was given, or written for its filters.
 *
 * @param sort the order that filters find issues in, if it matters
 */
export async function queryOf(
	{ jql, filters }: Pick<Values<typeof queryFields>, 'jql' | 'filters'>,
	sort: string | undefined,
	context: RunContext<typeof PEOPLE>,
): Promise<string | undefined> {
	if (filters === undefined) return jql;
	const { assignee, ...others } = filters;
	const person =
		assignee && (await personNamed(assignee, 'Filters → Assignee', context, FILTER_WORDS));
	const written = jqlOf({ ...others, assignee: person }, sort);
	context.tell(`The JQL of these filters is: ${written}`);
	return written;
}

/** Adds the JQL that the node wrote to what Jira says against it. */
export async function* tellingJql(jql: string, pages: Pages): Pages {
	try {
		yield* pages;
	} catch (reason) {
		throw withJql(reason, jql);
	}
}

/** Likewise for a single request. */
export function withJql(reason: unknown, jql: string): unknown {
	if (!(reason instanceof RequestFailed) || reason.failure.status !== 400) return reason;
	const told = [reason.failure.description, `The JQL of the filters was: ${jql}`];
	return new RequestFailed({
		...reason.failure,
		description: told.filter((sentence) => sentence !== '').join(' '),
	});
}
