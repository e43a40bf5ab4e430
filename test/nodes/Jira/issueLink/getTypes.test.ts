import { onEachJira } from '../onEachJira';
import { runner } from './linkRuns';

onEachJira('issueLink.getTypes', (jira) => {
	it('lists the types with their words, once for all items', async () => {
		const types = await runner(jira, 'issueLink.getTypes')({});
		expect(types).toContainEqual({
			id: '10000',
			name: 'Blocks',
			inward: 'is blocked by',
			outward: 'blocks',
		});
	});
});
