import type { IDataObject } from 'n8n-workflow';
import { DELIVERED_EVENTS, EVENTS, type TriggerEvent } from '../../../../nodes/JiraTrigger/events';
import { withoutEchoes } from '../../../../nodes/JiraTrigger/deliveries/echoes';
import { readDelivery } from '../../../../nodes/JiraTrigger/deliveries/readDelivery';

const NOW = Date.UTC(2026, 10, 27, 12);
const mia = { accountId: 'm', displayName: 'Mia Krause' };
const issue = { id: '10001', key: 'SUP-1', fields: { summary: 'Printer' } };
const comment = {
	id: '7',
	self: 'https://jira.acme.example/jira/rest/api/2/issue/10013/comment/7',
	author: { accountId: 'a' },
	updateAuthor: mia,
	created: '2026-11-27T10:00:00.000+0000',
	updated: '2026-11-27T11:00:00.000+0000',
};
const items = [{ field: 'status', fieldId: 'status', from: '1', fromString: 'Open', to: '2' }];
const edited = Date.UTC(2026, 10, 27, 11);

const delivery = (webhookEvent: string | undefined, more: object) =>
	({
		timestamp: NOW,
		...(webhookEvent === undefined ? {} : { webhookEvent }),
		...more,
	}) as Parameters<typeof readDelivery>[0];

describe('readDelivery', () => {
	it.each<[string, object, string]>([
		['jira:issue_created', { issue, user: mia }, 'issue:10001:created'],
		[
			'jira:issue_updated',
			{ issue, user: mia, changelog: { id: '9', items } },
			'issue:10001:history:9',
		],
		['jira:issue_updated', { issue, user: mia }, `issueUpdated:10001:${NOW}`],
		['jira:issue_deleted', { issue, user: mia }, 'issue:10001:deleted'],
		['comment_created', { issue, comment }, 'comment:7:created'],
		['comment_updated', { issue, comment }, `comment:7:edited:${edited}`],
		['comment_deleted', { issue, comment }, 'comment:7:deleted'],
		['worklog_created', { worklog: { id: '5', issueId: '10001' } }, 'worklog:5:created'],
		[
			'worklog_updated',
			{ worklog: { id: '5', issueId: '10001', updated: comment.updated } },
			`worklog:5:edited:${edited}`,
		],
		['attachment_created', { attachment: { id: '3' } }, 'attachment:3:created'],
		[
			'issuelink_created',
			{ issueLink: { id: 15408, sourceIssueId: 18074 } },
			'issueLink:15408:created',
		],
		[
			'issuelink_deleted',
			{ issueLink: { id: 15408, sourceIssueId: 18074 } },
			'issueLink:15408:deleted',
		],
		['issue_property_set', { issue, property: { key: 'flag' } }, `issuePropertySet:flag:${NOW}`],
		['sprint_started', { sprint: { id: 1 } }, `sprintStarted:1:${NOW}`],
		['jira:version_released', { version: { id: '4', projectId: 1 } }, `versionReleased:4:${NOW}`],
		[
			'board_configuration_changed',
			{ configuration: { id: 2 } },
			`boardConfigurationChanged:2:${NOW}`,
		],
		['project_created', { project: { id: 10000, key: 'SUP' } }, `projectCreated:10000:${NOW}`],
		['user_created', { user: mia }, `userCreated:m:${NOW}`],
		[
			'option_voting_changed',
			{ property: { key: 'jira.option.voting' } },
			`optionVotingChanged:jira.option.voting:${NOW}`,
		],
	])('identifies %s %j', (event, body, identity) => {
		const [change, ...others] = readDelivery(delivery(event, body), 0);
		expect(change).toMatchObject({ identity, time: NOW });
		expect(EVENTS[change?.event as TriggerEvent].jira).toBe(event);
		expect(others).toEqual([]);
	});

	it('reads every event, with its object, and identifies each in its own way', () => {
		const everything = {
			...{ issue, comment, worklog: { id: 1, issueId: 2 }, attachment: { id: 1 } },
			...{ issueLink: { id: 1 }, issuetype: { id: 1 }, sprint: { id: 1 }, version: { id: 1 } },
			...{ board: { id: 1 }, project: { id: 1 }, filter: { id: 1 }, user: { accountId: 'm' } },
			property: { key: 'k' },
		};
		const changes = DELIVERED_EVENTS.map(
			(event) => readDelivery(delivery(EVENTS[event].jira, everything), 0)[0],
		);
		expect(changes.map((change) => change?.event)).toEqual(DELIVERED_EVENTS);
		expect(readDelivery(delivery(EVENTS.issueMatches.jira, everything), 0)).toEqual([]);
		expect(new Set(changes.map((change) => change?.identity)).size).toBe(changes.length);
		const without = changes.filter((change) => change?.subject === undefined);
		expect(without.map((change) => change?.event)).toEqual(['issueCreated', 'issueDeleted']);
	});

	it.each<[string, object, string]>([
		['an update', { issue, user: mia, changelog: { items } }, 'issueUpdated'],
		['an update without a changelog', { issue, user: mia }, 'issueUpdated'],
		[
			'a new comment',
			{ issue, user: mia, comment: { id: '7', created: 'x', updated: 'x' } },
			'commentAdded',
		],
		['an edited comment', { issue, user: mia, comment }, 'commentEdited'],
		[
			'a comment with an update',
			{ issue, user: mia, comment, changelog: { items } },
			'issueUpdated',
		],
	])('tells %s of an old server by what it holds', (_what, body, event) => {
		expect(readDelivery(delivery(undefined, body), 0)).toMatchObject([{ event }]);
	});

	it.each([
		['an unknown event', delivery('jira_expression_evaluation_failed', {})],
		['nothing', {}],
		['no issue', delivery(undefined, { user: mia })],
		['an issue alone', { issue }],
	])('has no change of %s', (_what, body) => {
		expect(readDelivery(body, 0)).toEqual([]);
	});

	it('takes the issue from the comment of a server, from a worklog and from a link', () => {
		const found = [
			delivery('comment_created', { comment }),
			delivery('worklog_deleted', { worklog: { id: 1, issueId: 10001 } }),
			delivery('issuelink_created', { issueLink: { id: 1, sourceIssueId: 18074 } }),
			delivery('comment_created', { comment: { id: '1', self: 'https://x.example/comment/1' } }),
		].map((body) => readDelivery(body, 0)[0]?.issue);
		expect(found).toEqual([{ id: '10013' }, { id: '10001' }, { id: '18074' }, undefined]);
	});

	it('says who did it: not the author of what somebody else deleted', () => {
		const users = [
			delivery('comment_updated', { issue, comment }),
			delivery('comment_deleted', { issue, comment }),
			delivery('user_deleted', { user: mia }),
			delivery('sprint_closed', { user: mia, sprint: { id: 1 } }),
		].map((body) => readDelivery(body, 0)[0]?.user);
		expect(users).toEqual([mia, undefined, undefined, mia]);
	});

	it('reads changes of fields, also from older Jiras and in the time of the move to account IDs', () => {
		const changelog: IDataObject = {
			items: [
				{ field: 'status', from: '5', fromString: 'Resolved', to: '6', toString: 'Closed' },
				{
					field: 'assignee',
					fieldId: 'assignee',
					from: 'old',
					to: 'key',
					tmpFromAccountId: null,
					tmpToAccountId: 'acc',
					toString: 'Mia',
				},
				{ field: 'Flag', fieldId: 'customfield_1', to: null },
				null,
			] as unknown[],
		};
		const [change] = readDelivery(delivery('jira:issue_updated', { issue, changelog }), 0);
		expect(change?.changes).toEqual([
			{ field: 'status', from: '5', fromText: 'Resolved', to: '6', toText: 'Closed' },
			{
				field: 'assignee',
				fieldId: 'assignee',
				from: 'old',
				fromText: null,
				to: 'acc',
				toText: 'Mia',
			},
			{
				field: 'Flag',
				fieldId: 'customfield_1',
				from: null,
				fromText: null,
				to: null,
				toText: null,
			},
		]);
	});

	it('has the time of arrival where the delivery has none', () => {
		const body = { webhookEvent: 'sprint_created', sprint: { id: 1 } };
		expect(readDelivery(body, 42)[0]?.time).toBe(42);
	});
});

describe('withoutEchoes', () => {
	const update = (name: string, more: object = {}) =>
		delivery('jira:issue_updated', { issue, issue_event_type_name: name, ...more });
	const all = new Set<TriggerEvent>([
		'issueUpdated',
		'commentAdded',
		'commentEdited',
		'commentDeleted',
	]);
	const left = (body: ReturnType<typeof delivery>, events = all) =>
		withoutEchoes(readDelivery(body, 0), events).map(({ event }) => event);

	it.each([
		['a new comment', update('issue_commented', { comment })],
		['an edited one', update('issue_comment_edited', { comment })],
		['a deleted one', update('issue_comment_deleted')],
		['a comment under a name of a later Jira', update('issue_noted', { comment })],
	])('drops an update that only repeats %s, whichever arrives first', (_what, echo) => {
		expect(left(echo)).toEqual([]);
		expect(left(delivery('comment_created', { issue, comment }))).toEqual(['commentAdded']);
	});

	it.each([
		[
			'a move with a comment',
			update('issue_resolved', { comment, changelog: { id: '1', items } }),
			all,
		],
		['an update', update('issue_generic'), all],
		[
			'a comment, if no event of its own tells it',
			update('issue_commented', { comment }),
			new Set<TriggerEvent>(['issueUpdated', 'commentEdited']),
		],
	])('keeps %s', (_what, body, events) => {
		expect(left(body, events)).toEqual(['issueUpdated']);
	});
});
