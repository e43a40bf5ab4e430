import type { IDataObject } from 'n8n-workflow';
import type { Change } from '../../../../nodes/JiraTrigger/change';
import type { AskedJira } from '../../../../nodes/JiraTrigger/search/askedJira';
import { childrenDone } from '../../../../nodes/JiraTrigger/states/childrenDone';
import {
	becameDone,
	familyChanges,
	type FamilyChange,
} from '../../../../nodes/JiraTrigger/states/familyChanges';
import { linkedMoves } from '../../../../nodes/JiraTrigger/states/linkedMoves';
import { fieldChange, updated } from '../wanted/changes';

const status = (from: string, to: string) => fieldChange('status', [from, from], [to, to]);
const issue = (fields: IDataObject) => ({ issue: { id: '10001', key: 'SUP-1', fields } });

describe('what a change means to parents', () => {
	const facts = { done: new Set(['3', '4']), epicLink: 'customfield_7' };
	const open = { status: { id: '1' }, parent: { id: '50' } };

	it.each<[string, Change, Array<[string, string]>]>([
		['done', updated([status('1', '3')], issue(open)), [['closing', '50']]],
		['opened', updated([status('3', '1')], issue(open)), [['opening', '50']]],
		['from one done status to another', updated([status('3', '4')], issue(open)), []],
		['another field', updated([fieldChange('priority', 'Low', 'High')], issue(open)), []],
		['new', updated([], { event: 'issueCreated', ...issue(open) }), [['opening', '50']]],
		[
			'in an epic of Data Center',
			updated([status('1', '3')], issue({ status: { id: '3' }, customfield_7: 'WEB-5' })),
			[['closing', 'WEB-5']],
		],
		[
			'open and moved to another parent',
			updated([fieldChange('IssueParentAssociation', ['49', '49'], ['50', '50'], '')], issue(open)),
			[
				['closing', '49'],
				['opening', '50'],
			],
		],
		[
			'open and taken out of its epic, of which the history has the key only',
			updated([fieldChange('Epic Link', 'WEB-5', null, 'customfield_7')], issue(open)),
			[['closing', 'WEB-5']],
		],
		[
			'done and taken out',
			updated([fieldChange('parent', ['49', 'WEB-4'], null)], issue({ status: { id: '3' } })),
			[],
		],
	])('%s', (_, change, means) => {
		expect(familyChanges(change, facts).map(({ is, parent }) => [is, parent])).toEqual(means);
	});

	it.each<
		[string, ReadonlyArray<[FamilyChange['is'], number]>, number | undefined, number | undefined]
	>([
		[
			'the last one that was done',
			[
				['closing', 1],
				['closing', 2],
			],
			undefined,
			2,
		],
		['nothing, if it was opened only', [['opening', 1]], undefined, undefined],
		[
			'nothing, if it was told before',
			[
				['closing', 1],
				['closing', 2],
			],
			1,
			undefined,
		],
		[
			'what followed after it was told and opened again',
			[
				['closing', 1],
				['opening', 2],
				['closing', 3],
			],
			1,
			3,
		],
		[
			'nothing, if what was opened was told',
			[
				['opening', 1],
				['closing', 2],
			],
			2,
			undefined,
		],
	])('a parent became done by %s', (_, changes, toldAt, time) => {
		const family = changes.map(([is, at]) => ({
			parent: '50',
			is,
			change: updated([], { time: at }),
		}));
		expect(becameDone(family, toldAt)?.time).toBe(time);
	});
});

describe('a parent whose children are all done', () => {
	const statuses = [
		{ id: '1', statusCategory: { key: 'new' } },
		{ id: '3', statusCategory: { key: 'done' } },
	];
	const child = (id: string, statusId: string) => ({
		id,
		key: `SUP-${id}`,
		fields: { status: { id: statusId }, parent: { id: '50' } },
	});
	const jiraWith = (children: readonly IDataObject[]) => {
		const answers: Readonly<Record<string, unknown>> = {
			'GET /rest/api/3/status': statuses,
			'GET /rest/api/3/issue/{issueIdOrKey}': { id: '50', key: 'SUP-50', fields: {} },
			'POST /rest/api/3/search/jql': { issues: children, isLast: true },
		};
		const send = async ({ endpoint }: { endpoint: string }) =>
			await Promise.resolve(answers[endpoint]);
		return { send, site: { flavour: 'cloud' } } as unknown as AskedJira;
	};
	const closed = (id: string, time: number) =>
		updated([status('1', '3')], { identity: `issue:${id}:history:1`, time, issue: child(id, '3') });

	it('is not told again when the index shows an earlier or later change of a child only afterwards', async () => {
		const jira = jiraWith([child('1', '3'), child('2', '3')]);
		const first = await childrenDone(jira, [closed('2', 200)], undefined);
		expect(first.caused.map(({ cause }) => cause)).toEqual(['issue:2:history:1']);
		for (const time of [100, 300]) {
			const late = await childrenDone(jira, [closed('1', time)], first.memory);
			expect(late.caused).toEqual([]);
		}
	});

	it('is not told while the index shows an open child, unless that was read as done', async () => {
		const jira = jiraWith([child('1', '1'), child('2', '3')]);
		expect((await childrenDone(jira, [closed('2', 200)], undefined)).caused).toEqual([]);
		const both = await childrenDone(jira, [closed('2', 200), closed('1', 300)], undefined);
		expect(both.caused.map(({ cause }) => cause)).toEqual(['issue:1:history:1']);
	});
});

describe('what a move means to linked issues', () => {
	const type = { id: '7', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
	const links = {
		issuelinks: [
			{ id: '1', type, outwardIssue: { id: '20' } },
			{ id: '2', type, inwardIssue: { id: '30' } },
		],
	};
	const moved = updated([status('To Do', 'Done')], issue(links));

	it.each<[string[] | undefined, string[] | undefined, Array<[string, string]>]>([
		[
			undefined,
			undefined,
			[
				['20', 'is blocked by'],
				['30', 'blocks'],
			],
		],
		[undefined, ['IS BLOCKED BY'], [['20', 'is blocked by']]],
		[
			undefined,
			['Blocks'],
			[
				['20', 'is blocked by'],
				['30', 'blocks'],
			],
		],
		[undefined, ['blocks'], [['30', 'blocks']]],
		[undefined, ['relates to'], []],
		[['done'], ['is blocked by'], [['20', 'is blocked by']]],
		[['In Progress'], undefined, []],
	])('to %j, linked by %j', (linkedStatuses, linkTypes, means) => {
		const wanted = { linkedStatuses, linkTypes } as unknown as Parameters<typeof linkedMoves>[1];
		const found = linkedMoves(moved, wanted).map(({ issueId, relation }) => [issueId, relation]);
		expect(found).toEqual(means);
	});

	it('is nothing if something else was changed', () => {
		const change = updated([fieldChange('priority', 'Low', 'High')], issue(links));
		expect(linkedMoves(change, {} as Parameters<typeof linkedMoves>[1])).toEqual([]);
	});
});
