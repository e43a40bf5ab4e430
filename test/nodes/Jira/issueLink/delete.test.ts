import { onEachJira } from '../onEachJira';
import { between, runner } from './linkRuns';

onEachJira('issueLink.delete', (jira) => {
	const remove = runner(jira, 'issueLink.delete');
	const held = (key: string) => {
		const { issues, links } = jira.sandbox.jira;
		return links.of(issues.byKey(key)?.id ?? '').map(({ id }) => id);
	};
	async function linked(): Promise<[string, string]> {
		const [one, two] = [await jira.newIssue(), await jira.newIssue()];
		const create = runner(jira, 'issueLink.create');
		await create(between(one, 'blocks', two));
		await create(between(one, 'relates to', two));
		return [one, two];
	}

	it('removes a link by its issues and words, from either end', async () => {
		const [one, two] = await linked();
		expect(await remove(between(two, 'is blocked by', one))).toMatchObject([
			{ key: two, deleted: true, id: '10000' },
		]);
		expect(held(one)).toEqual(['10001']);
	});

	it('removes a link by its ID', async () => {
		const [one] = await linked();
		expect(await remove({ by: 'id', linkId: '10001' })).toEqual([{ deleted: true, id: '10001' }]);
		expect(held(one)).toEqual(['10000']);
	});

	it('fails if there is no such link, unless the user ticks that this is fine', async () => {
		const [one, two] = await linked();
		const wrong = between(one, 'clones', two);
		const [{ error } = {}] = await remove(wrong);
		expect(error).toBe(`${one} has no link "clones" to ${two}`);
		expect(await remove({ ...wrong, goneIsFine: true })).toMatchObject([{ deleted: false }]);
		const byId = { by: 'id', linkId: '99999' };
		expect((await remove(byId))[0]?.['error']).toContain('99999');
		expect(await remove({ ...byId, goneIsFine: true })).toEqual([{ deleted: false, id: '99999' }]);
		expect(held(one)).toHaveLength(2);
	});
});
