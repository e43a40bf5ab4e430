import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type Site } from '../../../connection';
import { issueField } from '../../../fields';
import { batched, ItemRefused, type BatchAnswer, type ItemContext } from '../../../operation';
import { writtenIssue } from './issueOutput';

type OnCloud = 'PUT /rest/api/3/issue/archive' | 'PUT /rest/api/3/issue/unarchive';
type OnDataCenter =
	| 'PUT /rest/api/2/issue/{issueIdOrKey}/archive'
	| 'PUT /rest/api/2/issue/{issueIdOrKey}/restore';

/** The most issues of one request ("Archive issue(s) by issue ID/key", Jira Cloud platform REST API). */
const MOST_ARCHIVED = 1000;

/** What Jira says about the issues of a request (`IssueArchivalSyncResponse`). */
interface Archival {
	readonly numberOfIssuesUpdated?: number;
	readonly errors?: Readonly<
		Record<string, { readonly issueIdsOrKeys?: readonly string[]; readonly message?: string }>
	>;
}

/**
 * What archiving and restoring share: on Cloud, up to 1,000 items share a request; on Data Center, each has its own.
 *
 * @param verb what Jira does
 * @param done what it has done then, and the name of the output's property
 */
export function archiving<C extends OnCloud, D extends OnDataCenter>(
	onCloud: C,
	onDataCenter: D,
	verb: 'archive' | 'restore',
	done: 'archived' | 'restored',
) {
	const output = (issue: string, site: Site) => writtenIssue(issue, { [done]: true }, site);
	const why = `It may not exist, be a sub-task (${verb} its parent), be ${verb === 'archive' ? 'archived already' : 'not archived'}, or belong to a project that is archived. Jira Cloud needs Premium or Enterprise, and an administrator.`;

	const onCloudAlone = async (issue: string, { send }: Pick<ItemContext<C>, 'send'>) => {
		const body = { issueIdsOrKeys: [issue] };
		const request = { endpoint: onCloud, path: {}, query: {}, body, writesIssue: issue };
		const answer = await send(request).catch((reason: unknown) => {
			throw isBadRequest(reason) ? new ItemRefused(`Jira cannot ${verb} ${issue}`, why) : reason;
		});
		const [said] = saidOf(answer as Archival).values();
		if (said !== undefined) throw new ItemRefused(`Jira cannot ${verb} ${issue}: ${said}`, why);
	};
	return {
		endpoints: { cloud: [onCloud], dataCenter: [onDataCenter] },
		fields: { issue: issueField() },

		run: async ({ issue }: { issue: string }, context: ItemContext<C | D>) => {
			if (context.site.flavour === 'cloud') await onCloudAlone(issue, context);
			else await context.send({ endpoint: onDataCenter, path: { issueIdOrKey: issue }, query: {} });
			return output(issue, context.site);
		},
		combine: batched<{ issue: string }, C | D>({
			size: ({ flavour }) => (flavour === 'cloud' ? MOST_ARCHIVED : 1),
			request: (asked) => ({
				endpoint: onCloud,
				path: {},
				query: {},
				body: { issueIdsOrKeys: [...new Set(asked.map(({ issue }) => issue))] },
			}),
			answers: (body, asked, site) =>
				answersOf(body as Archival, asked, (issue) => output(issue, site), {
					cannot: `Jira cannot ${verb}`,
					why,
				}),
		}),
	};
}

function isBadRequest(reason: unknown): boolean {
	return reason instanceof RequestFailed && reason.failure.status === 400;
}

/** What Jira says about issues that it left as they are, by the names in the request. */
function saidOf({ errors = {} }: Archival): Map<string, string> {
	return new Map(
		Object.values(errors).flatMap(({ issueIdsOrKeys = [], message = '' }) =>
			issueIdsOrKeys.map((issue) => [issue, message] as const),
		),
	);
}

function answersOf(
	archival: Archival | undefined,
	asked: ReadonlyArray<{ readonly issue: string }>,
	output: (issue: string) => IDataObject,
	{ cannot, why }: { readonly cannot: string; readonly why: string },
): BatchAnswer[] {
	const refused = (issue: string, said: string): BatchAnswer => ({
		refused: { errorMessages: [`${cannot} ${issue}: ${said}`] },
		status: 400,
	});
	if (archival?.numberOfIssuesUpdated === undefined) {
		return asked.map(({ issue }) => refused(issue, why));
	}
	const said = saidOf(archival);
	const names = new Set(asked.map(({ issue }) => issue));
	// Jira may call an issue by its key that was named by its ID: then only its own request tells.
	const areAllKnown = [...said.keys()].every((name) => names.has(name));
	return asked.map(({ issue }) => {
		const reason = said.get(issue);
		if (reason !== undefined) return refused(issue, reason);
		return areAllKnown ? { output: output(issue) } : 'askAlone';
	});
}
