import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('issue.describeFields', (jira) => {
	const describeFields = async (parameters: INodeParameters) =>
		jsonOf(await jira.run({ operation: 'issue.describeFields', parameters }));

	const ofNew = {
		describe: 'create',
		project: located('name', 'Customer Support'),
		issueType: located('name', 'bug'),
	};

	it('says how each field of a new issue is written', async () => {
		const fields = await describeFields(ofNew);
		expect(fields).toContainEqual({
			id: 'customfield_10017',
			name: 'Region',
			kind: 'cascading',
			type: 'option-with-child',
			required: false,
			operations: ['set'],
			allowedValues: expect.arrayContaining([
				{
					id: '10200',
					label: 'Europe',
					children: expect.arrayContaining([{ id: '10202', label: 'France' }]),
				},
				{ id: '10220', label: 'Everywhere else' },
			]),
			howToWrite: expect.stringContaining('the one below it'),
			example: ['Europe', 'Germany'],
		});
		expect(fields).toContainEqual(
			expect.objectContaining({
				id: 'customfield_10016',
				kind: 'options',
				type: 'array of option',
				operations: ['add', 'set', 'remove'],
				example: ['Web shop', 'Billing'],
			}),
		);
		expect(fields).toContainEqual(
			expect.objectContaining({ id: 'summary', kind: 'text', required: true }),
		);
	});

	it('describes what can be edited in an issue', async () => {
		const issue = located('key', await jira.newIssue());
		const fields = await describeFields({ describe: 'edit', issue });
		expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(['priority', 'labels']));
		expect(fields.map(({ id }) => id)).not.toContain('project');
	});

	it('describes the fields of each transition', async () => {
		const issue = located('key', await jira.newIssue());
		const fields = await describeFields({ describe: 'transition', issue });
		expect(fields).toContainEqual(
			expect.objectContaining({
				id: 'resolution',
				kind: 'resolution',
				transition: { id: '41', name: 'Close', to: 'Done' },
			}),
		);
	});

	it('refuses a type that the project does not have', async () => {
		const { error } = await jira.run({
			operation: 'issue.describeFields',
			parameters: { ...ofNew, issueType: located('name', 'Riddle') },
		});
		expect(error?.message).toContain(`'Issue Type' is "Riddle", but the project SUP has no such`);
	});
});
