import { onEachJira } from '../onEachJira';
import { runsOf } from '../version/versionRuns';

onEachJira('project.restore', (jira) => {
	const { one, refused } = runsOf(jira, 'project.restore');
	const held = () => jira.sandbox.jira.projects.byKey('SUP');

	it('brings back a project from the archive', async () => {
		Object.assign(held() ?? {}, { archived: true });
		expect(await one({ project: 10000 })).toEqual({ id: '10000', restored: true });
		expect(held()?.archived).toBe(false);
	});

	it('brings back a project from the trash on Cloud, also by its address', async () => {
		if (!jira.isCloud) return;
		Object.assign(held() ?? {}, { deleted: true });
		const project = `${jira.sandbox.siteUrl}/browse/SUP`;
		expect(await one({ project })).toEqual({ key: 'SUP', url: project, restored: true });
		expect(held()?.deleted).toBe(false);
	});

	it('names a project that does not exist', async () => {
		expect(await refused({ project: 'NOPE' })).toContain('NOPE');
	});
});
