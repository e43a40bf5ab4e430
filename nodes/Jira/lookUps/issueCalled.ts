import { call } from '../../connection';
import type { RunContext } from '../../operation';
import { jqlAnyOf, jqlContains } from '../../values/jql';
import { foldedName } from '../../values/named';
import { onlyOne } from './onlyOne';

const ON_CLOUD = 'POST /rest/api/3/search/jql';
const ON_DATA_CENTER = 'POST /rest/api/2/search';

/** The endpoints for looking an issue up. */
export const issueEndpoints = { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] } as const;

type IssueContext = Pick<
	RunContext<typeof ON_CLOUD | typeof ON_DATA_CENTER>,
	'loadOnce' | 'send' | 'site'
>;

interface FoundIssue {
	readonly key: string;
	readonly fields: {
		readonly summary?: string;
		readonly issuetype?: { readonly name: string; readonly subtask?: boolean };
	};
}

/** Enough for an exact summary among similar ones. */
const MOST_SIMILAR = 100;

/**
 * The issue with a summary, other than a sub-task: the one of the project, otherwise the only one that the account can
 * see. Looked up once per run.
 *
 * @throws ItemRefused
 */
export async function issueCalled(
	text: string,
	label: string,
	project: string | undefined,
	context: IssueContext,
): Promise<FoundIssue> {
	const ofProject = project === undefined ? undefined : jqlAnyOf('project', [project]);
	const inProject = ofProject === undefined ? [] : await issuesWith(text, ofProject, context);
	const found = inProject.length > 0 ? inProject : await issuesWith(text, undefined, context);
	return onlyOne(found, {
		label,
		text,
		none: 'it is neither a key nor the summary of an issue',
		several: 'issues have this summary',
		describe: ({ key, fields }) => `${key} (${fields.issuetype?.name ?? 'issue'})`,
		choose: 'Use the key of the one that you mean.',
	});
}

async function issuesWith(
	text: string,
	condition: string | undefined,
	{ loadOnce, send, site }: IssueContext,
): Promise<readonly FoundIssue[]> {
	const contains = jqlContains(text, 'summary');
	if (contains === undefined) return [];
	const jql = [condition, contains].filter(Boolean).join(' AND ');
	return await loadOnce(`issues ${jql}`, async () => {
		const body = { jql, fields: ['summary', 'issuetype'], maxResults: MOST_SIMILAR };
		const { issues } = (await send(
			site.flavour === 'cloud' ? call(ON_CLOUD, { body }) : call(ON_DATA_CENTER, { body }),
		)) as { issues: readonly FoundIssue[] };
		const wanted = foldedName(text);
		return issues.filter(
			({ fields: { summary = '', issuetype } }) =>
				foldedName(summary) === wanted && issuetype?.subtask !== true,
		);
	});
}
