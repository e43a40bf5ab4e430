import { onEachJira } from '../onEachJira';
import { linkRunner, order } from './linkRuns';

onEachJira('remoteLink.delete', (jira) => {
	const link = linkRunner(jira);

	it.each([
		['its ID', { linkId: 10000 }, { id: '10000' }],
		['its global ID', { by: 'globalId', globalId: 'a=1&b=2' }, { globalId: 'a=1&b=2' }],
	])('removes a link by %s', async (_what, named, told) => {
		const issue = await jira.newIssue();
		await link('createOrUpdate', issue, { ...order, globalId: 'a=1&b=2' });
		await link('createOrUpdate', issue, { ...order, globalId: 'another' });
		expect(await link('delete', issue, named)).toMatchObject([
			{ key: issue, deleted: true, ...told },
		]);
		expect(await link('getMany', issue)).toMatchObject([{ globalId: 'another' }]);
	});

	it('fails if there is no such link, unless the user ticks that this is fine', async () => {
		const issue = await jira.newIssue();
		const [{ error } = {}] = await link('delete', issue, { linkId: '99999' });
		expect(error).toContain('99999');
		const fine = await link('delete', issue, { by: 'globalId', globalId: 'z', goneIsFine: true });
		expect(fine).toMatchObject([{ deleted: false, globalId: 'z' }]);
	});
});
