import type { IDataObject } from 'n8n-workflow';
import { deleteTogether } from '../../../nodes/Jira/resources/issue/bulk/bulkDelete';
import { siteOf, type JiraRequest } from '../../../nodes/connection';
import type { RunContext } from '../../../nodes/operation';

/** A Jira that shows SUP-1 without sub-tasks, SUP-2 as a test says, and deletes everything that a task names. */
function jira(shown: IDataObject | undefined) {
	const deleted: unknown[] = [];
	const send = async ({ endpoint, body }: JiraRequest): Promise<unknown> => {
		await Promise.resolve();
		if (endpoint === 'POST /rest/api/3/issue/bulkfetch') {
			const clean = { id: '1', key: 'SUP-1', fields: { subtasks: [] } };
			return {
				issues: shown === undefined ? [clean] : [clean, { id: '2', key: 'SUP-2', ...shown }],
			};
		}
		if (endpoint === 'POST /rest/api/3/bulk/issues/delete') {
			deleted.push(...((body as IDataObject)['selectedIssueIdsOrKeys'] as unknown[]));
			return { taskId: '7' };
		}
		return { status: 'COMPLETE', processedAccessibleIssues: deleted.map(Number) };
	};
	const context = {
		site: siteOf('cloud', undefined),
		send,
		now: () => 0,
		wait: async () => await Promise.resolve(),
	} as unknown as RunContext;
	const run = async (deleteSubtasks: boolean) =>
		await deleteTogether(['SUP-1', 'SUP-2'], deleteSubtasks, (issue) => ({ issue }), context);
	return { deleted, run };
}

describe('deleting together', () => {
	it('includes an issue if Jira says that it has no sub-tasks', async () => {
		const { deleted, run } = jira({ fields: { subtasks: [] } });
		expect(await run(false)).toEqual([
			{ output: { issue: 'SUP-1' } },
			{ output: { issue: 'SUP-2' } },
		]);
		expect(deleted).toEqual(['1', '2']);
	});

	it.each<[string, IDataObject | undefined]>([
		['has a sub-task', { fields: { subtasks: [{ id: '3' }] } }],
		['is shown without the field', { fields: {} }],
		['is shown without any field', {}],
		['is shown with nothing in the field', { fields: { subtasks: null } }],
		['is shown with something else in the field', { fields: { subtasks: { total: 0 } } }],
		['is not shown', undefined],
		['is shown by another key', { key: 'OPS-2', id: '22', fields: { subtasks: [] } }],
	])('leaves an issue to a request of its own if it %s', async (_, shown) => {
		const { deleted, run } = jira(shown);
		expect(await run(false)).toEqual([{ output: { issue: 'SUP-1' } }, 'askAlone']);
		expect(deleted).toEqual(['1']);
	});

	it('includes it anyway if sub-tasks may be deleted', async () => {
		const { deleted, run } = jira({ fields: {} });
		expect(await run(true)).toHaveLength(2);
		expect(deleted).toEqual(['1', '2']);
	});
});
