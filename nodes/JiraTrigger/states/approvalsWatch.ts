import type { IDataObject } from 'n8n-workflow';
import { call, isNotFound, listPages, MOST_FETCHED } from '../../connection';
import { passedOn } from '../../connection/passedOn';
import { identities, type Change } from '../change';
import type { TriggerEvent } from '../events';
import type { ChangeSource } from '../search/findChanges';
import type { AskedJira } from '../search/askedJira';
import { jiraSource, issuesFor } from '../search/jiraSource';
import { findPolled } from '../search/poll';
import type { Watch, Watching } from '../search/watch';
import { changedIssue } from './changedIssue';
import { latestFound } from './latestFound';
import { serviceFields, type ServiceField } from './serviceFields';
import { serviceTime } from './slaCycle';

const APPROVALS = 'GET /rest/servicedeskapi/request/{issueIdOrKey}/approval';

/** The most approvals of a page. */
const PAGE_SIZE = 50;

const DECISIONS: Readonly<Record<string, TriggerEvent>> = {
	approved: 'approvalGiven',
	declined: 'approvalDeclined',
};

/** What the item calls the approval. */
const SUBJECT = 'approval';

/**
 * Looks for approvals that were asked, given or declined. Each of that updates the request, so it is found as a change
 * of it.
 *
 * @param condition JQL that the issue meets; `''` for all issues
 */
export function approvalsWatch(watching: Watching, condition: string): Watch {
	const { wanted, open, judge, storeOf } = watching;
	return {
		find: async () => {
			const fields = await serviceFields('approval', await open());
			return await findPolled({
				...watching,
				lookedFor: { condition, events: new Set() },
				sourceIn: (jira) => approvalSource(jira, condition, fields),
				store: storeOf('approvals'),
			});
		},
		sample: async () => {
			const jira = await open();
			const fields = await serviceFields('approval', jira);
			const issues = await latestFound(jira, condition || 'updated >= -365d');
			const changes = await changesIn(issues, fields, jira);
			const isWanted = await judge(jira);
			return changes.findLast((change) => wanted.events.includes(change.event) && isWanted(change));
		},
	};
}

function approvalSource(
	jira: AskedJira,
	condition: string,
	fields: readonly ServiceField[],
): ChangeSource {
	const { list } = jiraSource(jira, { condition, events: new Set() });
	return {
		mostRead: MOST_FETCHED,
		list,
		changesOf: async (ids, from) => {
			const issues = await issuesFor(jira, ids, new Set());
			const changes = await changesIn(issues, fields, jira);
			return changes.filter(({ time }) => time >= from);
		},
	};
}

/** The approvals of those issues that have any. Their field says no more than that: it has no stable form. */
async function changesIn(
	issues: readonly IDataObject[],
	fields: readonly ServiceField[],
	jira: AskedJira,
): Promise<Change[]> {
	const requests = issues.filter(({ fields: values }) =>
		fields.some(({ id }) => !isEmpty((values as IDataObject | undefined)?.[id])),
	);
	const changes = requests.map(async (issue) =>
		(await approvalsOf(issue, jira)).flatMap((approval) => approvalChanges(issue, approval)),
	);
	return (await Promise.all(changes)).flat();
}

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === '' ||
	(Array.isArray(value) && value.length === 0);

async function approvalsOf(
	{ id }: IDataObject,
	{ send, site }: AskedJira,
): Promise<readonly IDataObject[]> {
	const request = call(APPROVALS, { path: { issueIdOrKey: String(id) } });
	const approvals: IDataObject[] = [];
	try {
		for await (const page of listPages(send, site, request, {
			limit: Infinity,
			pageSize: PAGE_SIZE,
		})) {
			approvals.push(...(page as readonly IDataObject[]));
		}
	} catch (reason) {
		// An issue that is no request of a customer.
		if (!isNotFound(reason)) throw passedOn(reason);
	}
	return approvals;
}

/** That an approval was asked, and what was decided (`ApprovalDTO`, Jira Service Management REST API). */
function approvalChanges(issue: IDataObject, approval: IDataObject): Change[] {
	const read = changedIssue(issue);
	const happened = (event: TriggerEvent | undefined, at: unknown): Change[] => {
		const time = serviceTime(at);
		if (event === undefined || time === undefined) return [];
		const identity = identities.caused(read.id, event, String(approval['id']));
		const subject = { name: SUBJECT, value: approval };
		return [{ identity, event, time, issue: read, changes: [], subject }];
	};
	return [
		...happened('approvalAsked', approval['createdDate']),
		...happened(DECISIONS[String(approval['finalDecision'])], approval['completedDate']),
	];
}
