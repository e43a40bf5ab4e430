import { onEachJira } from '../onEachJira';
import { runsOf, SUP } from '../version/versionRuns';

onEachJira('project.delete', (jira) => {
	const { one, refused } = runsOf(jira, 'project.delete');
	const held = () => jira.sandbox.jira.projects.byKey('SUP');

	it('moves a project to the trash on Cloud, and deletes it elsewhere', async () => {
		expect(await one({ project: SUP })).toEqual({ key: 'SUP', deleted: true });
		expect(held()?.deleted).toBe(jira.isCloud ? true : undefined);
	});

	it('deletes it at once if it is not to be kept', async () => {
		const enableUndo = jira.isCloud ? { enableUndo: false } : {};
		await one({ project: SUP, ...enableUndo });
		expect(held()).toBeUndefined();
	});

	it('refuses a project that is gone, unless that is fine', async () => {
		await one({ project: SUP });
		expect(await refused({ project: SUP })).toContain('SUP');
		expect(await one({ project: SUP, goneIsFine: true })).toEqual({ key: 'SUP', deleted: false });
	});
});
