import { asked, NOWHERE, sent, type Cases, type CaseTable, type Situation } from './case';

/** A link to an issue that another one blocks. */
const blocked = (key: string) => ({ type: { name: 'Blocks' }, outwardIssue: { key } });

function linking({ rich }: Situation): Cases {
	const link = { ...blocked('{issue}'), inwardIssue: { key: '{fresh}' } };
	return {
		good: sent('issueLink', link, { ...link, comment: { body: rich('Linked') } }),
		bad: sent(
			'issueLink',
			{ ...link, type: { name: 'Nope' } },
			{ ...link, inwardIssue: { key: 'SUP-999999' } },
			{ type: { name: 'Blocks' } },
		),
	};
}

function creating({ rich, mia }: Situation): Cases {
	const task = {
		project: { key: 'SUP' },
		issuetype: { name: 'Task' },
		summary: 'Drucker brennt 🔥',
	};
	const full = {
		...task,
		project: { id: '10000' },
		issuetype: { id: '10002' },
		description: rich('It burns'),
		environment: rich('Basement'),
		priority: { name: 'High' },
		labels: ['fire', 'printer'],
		assignee: mia,
		reporter: mia,
		duedate: '2026-12-24',
		customfield_10010: 'ACME',
		customfield_10011: rich('1. Print'),
		customfield_10012: 2.5,
		customfield_10013: '2027-01-31',
		customfield_10014: '2026-11-01T08:00:00.000+0100',
		customfield_10015: { value: 'Major' },
		customfield_10016: [{ value: 'Web shop' }, { id: '10111' }],
		customfield_10017: { value: 'Europe', child: { value: 'Germany' } },
		customfield_10018: mia,
		customfield_10019: [mia],
		customfield_10020: ['a', 'b'],
		customfield_10021: [{ id: '10120' }],
		customfield_10022: 'https://acme.example/runbook',
		customfield_10023: { value: 'Premium' },
		timetracking: { originalEstimate: '2d', remainingEstimate: '1d 4h' },
	};
	return {
		good: sent(
			'issue',
			{ fields: task },
			{ fields: full },
			{ fields: task, update: { labels: [{ add: 'x' }] } },
			{ fields: task, transition: { id: '11' } },
			{ fields: task, update: { issuelinks: [{ add: blocked('{issue}') }] } },
			{ fields: task, properties: [{ key: 'app.note', value: { by: 'a case' } }] },
		),
		bad: [
			...sent(
				'issue',
				{ fields: task, properties: [{ key: 'k'.repeat(256), value: 1 }] },
				{ fields: task, properties: [{ key: 'app.note', value: 'x'.repeat(32_768) }] },
				{ fields: { ...task, summary: '' } },
				{ fields: { ...task, summary: 'x'.repeat(256) } },
				{ fields: { ...task, project: { key: 'NOPE' } } },
				{ fields: { ...task, issuetype: { name: 'Nope' } } },
				{ fields: { ...task, description: 5 } },
				{ fields: { ...task, duedate: 'tomorrow' } },
				{ fields: { ...task, nope: 1 } },
				{ fields: { ...task, labels: ['with space'] } },
				{ fields: { ...task, issuetype: { name: 'Sub-task' } } },
				{},
			),
			{ path: 'issue' },
		],
	};
}

function changing({ rich, mia, isCloud }: Situation): Cases {
	return {
		good: [
			...sent(
				'issue/{issue}',
				{ fields: { summary: 'New', description: rich('new'), assignee: mia } },
				{ fields: { description: null, priority: { id: '1' } } },
				{ update: { labels: [{ add: 'b' }, { remove: 'x' }], summary: [{ set: 'Newer' }] } },
				{ update: { comment: [{ add: { body: rich('edited') } }] } },
				{ update: { issuelinks: [{ add: blocked('{issue}') }] } },
				{ update: { timetracking: [{ edit: { remainingEstimate: '1h' } }] } },
				{ properties: [{ key: 'app.note', value: { by: 'another case' } }] },
			),
			...(isCloud
				? [
						...sent('issue/{issue}?notifyUsers=false', { fields: { summary: 'Silent' } }),
						...sent('issue/{issue}?returnIssue=true', { fields: { summary: 'Shown' } }),
					]
				: []),
		],
		bad: [
			...sent(NOWHERE, { fields: { summary: 'x' } }),
			...sent(
				'issue/{issue}',
				{ fields: { summary: '' } },
				{ fields: { status: { name: 'Done' } } },
				{ fields: { labels: ['a'] }, update: { labels: [{ add: 'b' }] } },
				{ update: { summary: [{ shout: 'x' }] } },
			),
		],
	};
}

/** Requests about issues: creating, reading, changing, deleting, transitions. */
export function issueCases(situation: Situation): CaseTable {
	const { isCloud, mia, rich } = situation;
	const task = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'One of many' };
	const part = { ...task, issuetype: { name: 'Sub-task' }, parent: { key: '{issue}' } };
	const closing = {
		transition: { id: '41' },
		fields: { resolution: { name: 'Done' } },
		update: { comment: [{ add: { body: rich('closed') } }] },
	};
	return {
		'POST issue': creating(situation),
		'PUT issue/{issueIdOrKey}': changing(situation),
		'POST issue/bulk': {
			good: sent('issue/bulk', {
				issueUpdates: [{ fields: task }, { fields: part }, { fields: { ...task, summary: '' } }],
			}),
			bad: sent(
				'issue/bulk',
				{ issueUpdates: [{ fields: { ...task, summary: '' } }] },
				{ issueUpdates: [] },
			),
		},
		'POST issue/bulkfetch': {
			good: sent(
				'issue/bulkfetch',
				{ issueIdsOrKeys: ['{issue}', 'SUP-999999'] },
				{
					issueIdsOrKeys: ['{issue}'],
					fields: ['*all'],
					expand: ['names', 'renderedFields', 'changelog'],
					properties: ['app.note'],
				},
			),
			bad: sent('issue/bulkfetch', { issueIdsOrKeys: [] }, {}),
		},
		'GET issue/{issueIdOrKey}': {
			good: asked(
				'issue/{issue}',
				'issue/{issue}?fields=summary,comment,description&updateHistory=true',
				'issue/{issue}?fields=-description',
				'issue/{issue}?fields=*all',
				'issue/{issue}?fields=summary&properties=app.note',
				'issue/{issue}?expand=names,schema,renderedFields,changelog,transitions,editmeta,operations',
			),
			bad: asked(NOWHERE, 'issue/nope', 'issue/%20'),
		},
		'DELETE issue/{issueIdOrKey}': {
			good: asked('issue/{fresh}', 'issue/{fresh}?deleteSubtasks=true'),
			bad: asked(NOWHERE),
		},
		'PUT issue/{issueIdOrKey}/assignee': {
			good: sent('issue/{issue}/assignee', mia, isCloud ? { accountId: null } : { name: null }),
			bad: [
				...sent('issue/{issue}/assignee', isCloud ? { accountId: 'nobody' } : { name: 'nobody' }),
				...sent(`${NOWHERE}/assignee`, mia),
			],
		},
		'GET issue/{issueIdOrKey}/changelog': {
			good: asked('issue/{issue}/changelog', 'issue/{issue}/changelog?startAt=1&maxResults=1'),
			bad: asked(`${NOWHERE}/changelog`, 'issue/{issue}/changelog?startAt=x'),
		},
		'POST changelog/bulkfetch': {
			good: sent(
				'changelog/bulkfetch',
				{ issueIdsOrKeys: ['{issue}', 'SUP-999999'] },
				{ issueIdsOrKeys: ['{issue}'], fieldIds: ['status', 'assignee'], maxResults: 1 },
			),
			bad: sent('changelog/bulkfetch', {}, { issueIdsOrKeys: [] }),
		},
		'GET issue/{issueIdOrKey}/transitions': {
			good: asked(
				'issue/{issue}/transitions',
				'issue/{issue}/transitions?transitionId=41',
				...(isCloud ? ['issue/{issue}/transitions?expand=transitions.fields'] : []),
			),
			bad: asked(`${NOWHERE}/transitions`),
		},
		'POST issue/{issueIdOrKey}/transitions': {
			good: [
				...sent('issue/{fresh}/transitions', { transition: { id: '11' } }),
				...sent('issue/{fresh}/transitions', closing),
			],
			bad: [
				...sent(
					'issue/{issue}/transitions',
					{},
					{ transition: { id: '99' } },
					{ transition: { id: '41' } },
					{ transition: { id: '41' }, fields: { resolution: { name: 'Nope' } } },
				),
				...sent(`${NOWHERE}/transitions`, { transition: { id: '11' } }),
			],
		},
		'POST issueLink': linking(situation),
		'GET issueLink/{linkId}': { good: asked('issueLink/{link}'), bad: asked('issueLink/99999') },
		'DELETE issueLink/{linkId}': {
			good: asked('issueLink/{freshLink}'),
			bad: asked('issueLink/99999'),
		},
		'GET issue/{issueIdOrKey}/editmeta': {
			good: asked('issue/{issue}/editmeta'),
			bad: asked(`${NOWHERE}/editmeta`),
		},
	};
}
