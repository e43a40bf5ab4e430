import { onEachJira } from '../onEachJira';
import { linkRunner, order } from './linkRuns';

onEachJira('remoteLink.getMany', (jira) => {
	const link = linkRunner(jira);

	it('lists the links, or the one with a global ID, and none if there is none', async () => {
		const issue = await jira.newIssue();
		expect(await link('getMany', issue)).toEqual([]);
		for (const globalId of ['a', 'b', 'c']) {
			await link('createOrUpdate', issue, { ...order, globalId });
		}
		const ids = async (more = {}) =>
			(await link('getMany', issue, more)).map(({ globalId }) => globalId);
		expect(await ids()).toEqual(['a', 'b', 'c']);
		expect(await ids({ limit: 2 })).toEqual(['a', 'b']);
		expect(await ids({ globalId: 'b' })).toEqual(['b']);
		expect(await ids({ globalId: 'z' })).toEqual([]);
	});
});
