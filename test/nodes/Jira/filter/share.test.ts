import type { INodeParameters } from 'n8n-workflow';
import { administered } from '../../../samples/jira/administered';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { madeFilter } from './madeFilter';

onEachJira('filter.share', (jira) => {
	const share = async (more: INodeParameters, filter = '10100') =>
		await jira.run({
			operation: 'filter.share',
			parameters: { filter: located('id', filter), ...more },
		});
	beforeEach(() => {
		// Only administrators of a project see its roles.
		administered(jira);
		madeFilter(jira.sandbox);
	});
	const project = located('key', 'SUP');
	const before = { type: 'group', group: 'jira-users' };

	it.each<[INodeParameters, object[]]>([
		[
			{ shareWith: 'group', group: located('name', 'security-team') },
			[before, { type: 'group', group: 'security-team' }],
		],
		[{ shareWith: 'project', project }, [before, { type: 'project', project: 'SUP' }]],
		[
			{ shareWith: 'projectRole', project, role: 'Administrators' },
			[before, { type: 'project', project: 'SUP', role: 'Administrators' }],
		],
		[
			{ shareWith: 'user', user: located('name', 'soeren@acme.example') },
			[before, { type: 'user', user: 'Sören Öztürk' }],
		],
		[{ shareWith: 'authenticated' }, [{ type: 'authenticated' }]],
		[{ shareWith: 'global' }, [{ type: 'global' }]],
	])('shares with %j', async (whom, sharedWith) => {
		expect(jsonOf(await share(whom))).toMatchObject([{ id: '10100', sharedWith }]);
	});

	it('names a filter that is not there', async () => {
		const { error } = await share({ shareWith: 'global' }, '99999');
		expect(error?.message).toContain('99999');
	});
});
