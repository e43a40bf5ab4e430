import type { INodeParameters } from 'n8n-workflow';
import { administered } from '../../../samples/jira/administered';
import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';
import { pickedFrom } from '../pickedFrom';

onEachJira('The lists of fields and contexts', (jira) => {
	const pick = async (method: string, filter: string, parameters: INodeParameters = {}) =>
		(await pickedFrom(jira.sandbox, 'field.getOptions', method, { filter }, parameters)).results;

	it('lists the custom fields with options, by a part of their names', async () => {
		const fields = await pick('searchOptionFields', '');
		expect(fields.map(({ name }) => name)).toEqual([
			'Affected systems (customfield_10016)',
			'Channels (customfield_10021)',
			'Contract (customfield_10023)',
			'Plan (customfield_10024)',
			'Region (customfield_10017)',
			'Severity (customfield_10015)',
		]);
		expect(await pick('searchOptionFields', 'SEV')).toEqual([
			{ name: 'Severity (customfield_10015)', value: 'customfield_10015' },
		]);
	});

	it('lists the contexts of the chosen field on Cloud', async () => {
		if (!jira.isCloud) return;
		administered(jira);
		const field = located('name', 'Channels');
		expect(await pick('searchFieldContexts', '', { field })).toEqual([
			{ name: 'Default Configuration Scheme for Channels (all projects)', value: '20021' },
			{ name: 'Channels of HR', value: '30021' },
		]);
		expect(await pick('searchFieldContexts', 'hr', { field })).toHaveLength(1);
		await expect(pick('searchFieldContexts', '')).rejects.toThrow('No field is selected yet');
	});
});
