import { onEachJira } from '../onEachJira';
import { changeIssue, runsOf } from '../version/versionRuns';

onEachJira('site.getLabels', (jira) => {
	const { all } = runsOf(jira, 'site.getLabels');

	it('lists the labels, or those that contain a text in any case', async () => {
		await changeIssue(jira, await jira.newIssue(), { labels: ['billing', 'vip'] });
		expect(await all({})).toEqual([{ label: 'billing' }, { label: 'vip' }]);
		expect(await all({ text: 'BILL' })).toEqual([{ label: 'billing' }]);
		expect(await all({ text: 'i', limit: 1 })).toEqual([{ label: 'billing' }]);
	});

	it('returns an empty list where there are none', async () => {
		expect(await all({})).toEqual([]);
	});
});
